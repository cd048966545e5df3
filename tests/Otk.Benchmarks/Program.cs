using Otk.Benchmarks;

// usage: dotnet run -c Release --project tests/Otk.Benchmarks -- --filter '*'
//        dotnet run -c Release --project tests/Otk.Benchmarks -- latency [GRAMMAR SENTENCES]   percentiles a phrase
// dotnet run -c Release --project tests/Otk.Benchmarks -- scale PROGRAMS [PLANS...] whole processes beside grep -rl
// dotnet run -c Release --project tests/Otk.Benchmarks -- workspace FOLDER PLANS only the files of a workspace dotnet
// run -c Release --project tests/Otk.Benchmarks -- mcp PROGRAMS calls over one connection tests/Otk.Benchmarks/native
// latency [GRAMMAR SENTENCES] the same, built as users run it
#if NATIVE
return Latency.Run(args[1..]);
#else
return args switch
{
    ["latency", ..] => Latency.Run(args[1..]),
    ["scale", _, ..] => Scale.Run(args[1..]),
    ["workspace", var folder, var plans] => Make(folder, plans),
    ["mcp", _] => McpCalls.Run(args[1..]),
    _ => BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args).Any() ? 0 : 1,
};

static int Make(string folder, string plans)
{
    WorkspaceFiles.Write(folder, int.Parse(plans, System.Globalization.CultureInfo.InvariantCulture), "quagga");
    return 0;
}
#endif
