namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>
/// Somebody with an editor, who saves a document now and then: the text as it was read, with one line more, put
/// into its place by renaming.
/// </summary>
internal sealed class HandEditor(string path, int seed, Ledger ledger)
{
    private readonly Random _random = new(seed);

    /// <summary>Edits until it is told to end.</summary>
    public void Run(CancellationToken stop)
    {
        var own = Path.Combine(Path.GetDirectoryName(path)!, ".by-hand.swp");
        for (var i = 1; !stop.IsCancellationRequested; i++)
        {
            var line = $"- by hand {i}";
            try
            {
                File.WriteAllText(own, File.ReadAllText(path) + line + "\n");
                File.Move(own, path, overwrite: true);
                ledger.Lines.Enqueue(line);
            }
            catch (FileNotFoundException)
            {
                ledger.Wrong.Enqueue($"{Path.GetFileName(path)} was not there for a moment");
            }

            stop.WaitHandle.WaitOne(_random.Next(5, 120));
        }
    }
}
