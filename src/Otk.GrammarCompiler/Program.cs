using Cocona;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Phrases;

CoconaApp.Run(
    (
        [Argument(Description = "The folder of the grammar's files.")] string folder,
        [Argument(Description = "The file the compiled grammar is written to.")] string output
    ) =>
    {
        var source = GrammarReader.ReadPaths(folder);

        // What could not be read is missing in all that uses it: nothing is said of that.
        if (source.Errors.Count == 0)
            IntentShape.Check(source);
        var grammar = source.Errors.Count == 0 ? Grammar.Compile(source) : null;
        foreach (var error in source.Errors)
            Console.Error.WriteLine(
                $"{Path.Combine(folder, error.At.File)}({error.At.Line},{error.At.Column}): error OTK0001: {error.Message}"
            );
        if (grammar is null || source.Errors.Count > 0)
            return 1;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        File.WriteAllBytes(output, grammar.Save());
        return 0;
    },
    args
);
