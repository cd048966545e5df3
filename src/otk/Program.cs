using Otk.App;
using Otk.Cli;

// Natively both programs are one, which is otk-new where it is called by that name.
return LastResort.Run(host =>
    Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]) == "otk-new"
        ? OtkNewProgram.Run(args, host)
        : OtkProgram.Run(args, host)
);
