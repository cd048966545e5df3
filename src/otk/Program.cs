using Otk.App;
using Otk.Cli;

return LastResort.Run(host => OtkProgram.Run(args, host));
