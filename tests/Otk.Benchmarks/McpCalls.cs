using System.Diagnostics;
using System.Globalization;

namespace Otk.Benchmarks;

/// <summary>
/// Calls tools of <c>otk mcp</c>, as built for users: 1,000 calls over one connection in a workspace of 1,000
/// documents.
/// </summary>
internal static class McpCalls
{
    private const int Calls = 1000;

    private static readonly (string Tool, string Arguments, bool Reads)[] _mix =
    [
        ("find", """{"what":"list","limit":10}""", true),
        ("find", """{"what":"resume"}""", true),
        ("find", """{"what":"next"}""", true),
        ("find", """{"what":"board"}""", true),
        ("show", """{"ref":"plan 7","fields":["id","status"]}""", true),
        ("show", """{"ref":"spec latest","fields":["id"]}""", true),
        ("say", """{"phrase":"which plans are ready?"}""", true),
        ("say", """{"phrase":"the sky is blue"}""", false),
        ("find", """{"what":"nonsense"}""", false),
        ("change", """{"ref":"plan 3","owner":"Kim"}""", false),
    ];

    /// <summary>Runs it. Requests and answers are lines, so that a client's own work is not measured.</summary>
    /// <param name="programs">The folder of the installed programs.</param>
    public static int Run(string programs)
    {
        var root = Directory.CreateTempSubdirectory("otk-mcp-").FullName;
        WorkspaceFiles.Write(root, plans: 250, "quagga");
        var start = new ProcessStartInfo(Path.Combine(Path.GetFullPath(programs), "otk"), "mcp")
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using (var server = Process.Start(start)!)
        {
            Ask(
                server,
                "initialize",
                0,
                """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}"""
            );
            server.StandardInput.Write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
            var times = _mix.ToDictionary(m => m, _ => new List<double>());
            for (var i = 1; i <= Calls; i++)
            {
                var call = _mix[i % _mix.Length];
                var watch = Stopwatch.StartNew();
                Ask(server, "tools/call", i, $$"""{"name":"{{call.Tool}}","arguments":{{call.Arguments}}}""");
                times[call].Add(watch.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine("| tool | arguments | median ms |");
            Console.WriteLine("|---|---|---:|");
            foreach (var (call, taken) in times)
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {call.Tool} | `{call.Arguments}` | {Median(taken):0.00} |"
                    )
                );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\nread tools, all: median {Median([.. times.Where(t => t.Key.Reads).SelectMany(t => t.Value)]):0.00} ms"
                )
            );
            server.Refresh();
            Console.WriteLine($"memory of the server: {server.WorkingSet64 >> 20} MB");
            server.StandardInput.Close();
            server.WaitForExit();
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    // The answer; notifications that come before it are passed over.
    private static void Ask(Process server, string method, int id, string parameters)
    {
        server.StandardInput.Write(
            $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""" + "\n"
        );
        server.StandardInput.Flush();
        while (server.StandardOutput.ReadLine() is { } line && !line.Contains($"\"id\":{id}", StringComparison.Ordinal))
            continue;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
