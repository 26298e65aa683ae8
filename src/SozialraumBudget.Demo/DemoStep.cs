namespace SozialraumBudget.Demo;

/// <summary>
/// A part of the demo city that is filled as a whole. It leaves a mark when it is done; without the mark it runs again, so it
/// is either one transaction or checks for each act whether it has happened.
/// </summary>
internal sealed record DemoStep(string Name, Func<DemoDesk, string, Task> RunAsync);
