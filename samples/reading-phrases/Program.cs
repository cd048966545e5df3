using Otk.Language;
using Otk.Language.Values;
using static Pidgin.Parser;

// Reads its arguments as one phrase that orders a pizza, and prints what it asks for.
var phrase = args.Length > 0 ? string.Join(' ', args) : "Please order two large plain pizzas with coupon PZ-77";
var values = ValueSet.Standard.AddValue("coupon", String("PZ-").Then(Digit.AtLeastOnceString()));
var grammar = Grammar.Parse(
    """
    intents:
      order: {data: [{sentences: ["[please] (order|get me|I want) {number:count} [{size}] {topping} pizza[s] [with coupon {coupon}]"]}]}
    lists:
      size: {values: [small, large]}
      topping: {values: [funghi, {in: "(margherita|plain)", out: margherita}]}
    """,
    values
);
foreach (var error in grammar.Errors)
    Console.Error.WriteLine(error);
if (grammar.Read(phrase) is not { } order)
    return 2;
Console.WriteLine($"{order.Intent}: {order["count"]} × {order["size"] ?? "medium"} {order["topping"]}, coupon {order["coupon"] ?? "none"}");
foreach (var word in order.Unread)
    Console.WriteLine($"  not read: {word}");
return order.Unread.Count == 0 ? 0 : 2;
