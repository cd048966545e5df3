using Otk.Language;
using Otk.Language.Sources;
using Otk.Phrases;

// usage: Otk.GrammarCompiler FOLDER OUTPUT     run by the build of Otk.English
var source = GrammarReader.ReadPaths(args[0]);
IntentShape.Check(source);
var grammar = Grammar.Compile(source);
foreach (var error in source.Errors)
    Console.Error.WriteLine(
        $"{Path.Combine(args[0], error.At.File)}({error.At.Line},{error.At.Column}): error OTK0001: {error.Message}"
    );
if (source.Errors.Count > 0)
    return 1;
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
File.WriteAllBytes(args[1], grammar.Save());
return 0;
