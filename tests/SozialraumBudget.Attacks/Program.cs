using SozialraumBudget.Attacks;

// dotnet run -c Release --project tests/SozialraumBudget.Attacks -- hostile http://localhost:5080 5000     (README.md)
var attacks = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["foreign"] = ForeignIds.RunAsync,
    ["hostile"] = HostileInput.RunAsync,
    ["broken"] = BrokenCalls.RunAsync,
    ["kill"] = Kills.RunAsync,
    ["uploads"] = Uploads.RunAsync,
    ["crowd"] = Crowd.RunAsync,
};
if (args is [var name, .. var rest] && attacks.TryGetValue(name, out var run))
    return await run(rest);
await Console.Error.WriteLineAsync($"Known are {string.Join(", ", attacks.Keys)}; see README.md.");
return 2;
