using SozialraumBudget.Benchmarks;

// dotnet run -c Release --project tests/SozialraumBudget.Benchmarks -- budget import
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["budget"] = BudgetBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["pdf"] = PdfBenchmark.RunAsync,
    ["report"] = ReportBenchmark.RunAsync,
    ["home"] = HomeBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
    ["hours"] = HourBenchmark.RunAsync,
    ["submission"] = SubmissionBenchmark.RunAsync,
    ["pages"] = ReturnPagesBenchmark.RunAsync,
    ["export"] = ExportBenchmark.RunAsync,
};
foreach (var name in args.Length == 0 ? [.. benchmarks.Keys] : args)
{
    if (!benchmarks.TryGetValue(name, out var run))
    {
        await Console.Error.WriteLineAsync($"{name}: unknown; known are {string.Join(", ", benchmarks.Keys)}");
        return 1;
    }

    await run();
}

return 0;
