using Cocona;

var app = CoconaApp.Create(args);
app.AddCommand("plan", ([Argument] string title) => Console.WriteLine($"Planned {title}"));
app.AddCommand("list", () => Console.WriteLine("Nothing is planned"));
app.Run();
