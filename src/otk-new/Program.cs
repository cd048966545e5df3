using Otk.App;
using Otk.Cli;

return OtkNewProgram.Run(args, Host.OfThisProcess());
