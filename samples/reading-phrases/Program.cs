using Otk.English;
using Otk.Phrases;

// Reads its arguments as one phrase and prints what it means; nothing is carried out.
var phrase = args.Length > 0 ? string.Join(' ', args) : "plan 'Add search' and mark it ready";
var meaning = new Interpreter(EnglishGrammar.Compiled).Interpret(phrase);
Console.WriteLine($"{meaning.Verdict}: {phrase}");
foreach (var intent in meaning.Intents)
    Console.WriteLine($"  {intent}");
foreach (var suggestion in meaning.Suggestions)
    Console.WriteLine($"  perhaps: {suggestion}");
return meaning.Verdict == Verdict.Understood ? 0 : 2;
