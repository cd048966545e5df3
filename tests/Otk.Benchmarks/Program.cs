using BenchmarkDotNet.Running;
using Otk.Benchmarks;

// usage: dotnet run -c Release --project tests/Otk.Benchmarks -- --filter '*'
//        dotnet run -c Release --project tests/Otk.Benchmarks -- latency [GRAMMAR SENTENCES]   percentiles a phrase
return args is ["latency", ..]
    ? Latency.Run(args[1..])
    : BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args).Any() ? 0 : 1;
