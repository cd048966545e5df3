namespace Otk.Phrases;

/// <summary>A recognised part of a phrase; the shape is that of Microsoft.Recognizers.Text's ModelResult.</summary>
/// <param name="Type">What it is: <c>title</c>, <c>id</c>, <c>owner</c>, <c>status</c>, …</param>
/// <param name="Start">Offset of its first character in the phrase (UTF-16).</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Text">The user's characters: <c>phrase[start..end]</c>.</param>
/// <param name="Resolution">What it stands for.</param>
public sealed record EntityMatch(string Type, int Start, int End, string Text, string Resolution);
