using Otk.Benchmarks;

// usage: dotnet run -c Release --project tests/Otk.Benchmarks -- --filter '*'
//        dotnet run -c Release --project tests/Otk.Benchmarks -- latency [GRAMMAR SENTENCES]   percentiles a phrase
//        dotnet run -c Release --project tests/Otk.Benchmarks -- scale PROGRAMS [PLANS...]    whole processes beside grep -rl
//        tests/Otk.Benchmarks/native latency [GRAMMAR SENTENCES]                               the same, built as users run it
#if NATIVE
return Latency.Run(args[1..]);
#else
return args switch
{
    ["latency", ..] => Latency.Run(args[1..]),
    ["scale", _, ..] => Scale.Run(args[1..]),
    _ => BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args).Any() ? 0 : 1,
};
#endif
