namespace SozialraumBudget.Demo;

/// <summary>Something that happens on a day of the budget year.</summary>
internal sealed record DemoAct(DateOnly Day, Func<DemoDesk, Task> PlayAsync);
