using Otk.Benchmarks;

// usage: dotnet run -c Release --project tests/Otk.Benchmarks -- --filter '*'
//        dotnet run -c Release --project tests/Otk.Benchmarks -- latency [GRAMMAR SENTENCES]   percentiles a phrase
//        tests/Otk.Benchmarks/native latency [GRAMMAR SENTENCES]                               the same, built as users run it
#if NATIVE
return Latency.Run(args[1..]);
#else
return args is ["latency", ..]
    ? Latency.Run(args[1..])
    : BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args).Any() ? 0 : 1;
#endif
