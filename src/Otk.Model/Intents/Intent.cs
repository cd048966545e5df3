namespace Otk.Model.Intents;

/// <summary>What is to be done: the one form that phrases, structured commands and agents share.</summary>
/// <remarks>
/// The cases are closed: they are the nested records, each described once, beside it, and with one handler of the
/// engine.
/// </remarks>
public abstract partial record Intent
{
    private Intent() { }
}
