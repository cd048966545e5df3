using System.CommandLine;

var title = new Argument<string>("title");
var plan = new Command("plan") { title };
plan.SetAction(given => Console.WriteLine($"Planned {given.GetValue(title)}"));
var list = new Command("list");
list.SetAction(_ => Console.WriteLine("Nothing is planned"));
return new RootCommand { plan, list }
    .Parse(args)
    .Invoke();
