using Otk.Benchmarks;
#if !NATIVE
using BenchmarkDotNet.Running;
using Cocona;
#endif

#if NATIVE
// tests/Otk.Benchmarks/native long, or latency [GRAMMAR SENTENCES]
return args is ["long", ..] ? LongPhrases.Run() : Latency.Run(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2));
#else
// What is none of these commands is BenchmarkDotNet's: --filter '*'
if (args is not ["latency" or "long" or "scale" or "workspace" or "mcp", ..])
    return BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args).Any() ? 0 : 1;

var app = CoconaApp.Create(args);
app.AddCommand("latency", ([Argument] string? grammar, [Argument] string? sentences) => Latency.Run(grammar, sentences))
    .WithDescription("Percentiles a phrase, of otk's corpus and of another grammar's sentences.");
app.AddCommand("long", LongPhrases.Run).WithDescription("Phrases of 100 kB.");
app.AddCommand("scale", ([Argument] string programs, [Argument] int[]? plans) => Scale.Run(programs, plans))
    .WithDescription("Whole processes beside grep -rl, in workspaces of so many plans.");
app.AddCommand(
        "workspace",
        ([Argument] string folder, [Argument] int plans) => WorkspaceFiles.Write(folder, plans, "quagga")
    )
    .WithDescription("Only the files of a workspace.");
app.AddCommand("mcp", ([Argument] string programs) => McpCalls.Run(programs))
    .WithDescription("Calls over one connection.");
app.Run();
return Environment.ExitCode;
#endif
