using Otk.App;
using Otk.Cli;

return LastResort.Run(host => OtkNewProgram.Run(args, host));
