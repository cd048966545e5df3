using Otk.App;
using Otk.Cli;

return OtkProgram.Run(args, Host.OfThisProcess());
