using System.Diagnostics;
using System.Globalization;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Benchmarks;

/// <summary>The budget of 100,000 cases, without Rechenweg, against one loop that multiplies, rounds and sums the same decimals.</summary>
internal static class BudgetBenchmark
{
    private const int Cases = 100_000;
    private const int Runs = 25;

    public static Task RunAsync()
    {
        var random = new Random(4711);
        var cases = Enumerable
            .Range(0, Cases)
            .Select(i => new BaseYearCase
            {
                CaseNumber = string.Create(CultureInfo.InvariantCulture, $"F-{i:D6}"),
                Area = "Nordost",
                AnnualCost = Money.FromCents(random.Next(20_000, 12_000_000)),
                IsExternal = random.Next(4) == 0,
                IsStock = random.Next(2) == 0,
                HelpType = HelpType.EducationalSupport,
                Setting = HelpSetting.Ambulatory,
                Provider = "Träger",
            })
            .ToArray();
        decimal[] costs = [.. cases.Select(static c => c.AnnualCost.Amount)];
        var limits = new CostTypeLimits([.. new[] { 0m, 5_000m, 12_000m, 25_000m, 45_000m }.Select(static l => new Money(l))]);
        var model = new StuttgartModel();
        var facts = new BaseYearFacts(cases, limits, []);
        var terms = Terms();
        var (floor, budget) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            floor.Add(Milliseconds(() => Floor(costs)));
            budget.Add(Milliseconds(() => model.Form(facts, terms).Total.Value));
        }

        Report.Print("budget", "Budget von 100.000 Fällen", budget, "Schleife: malnehmen, runden, summieren", floor, limit: 5);
        return Task.CompletedTask;
    }

    private static BudgetTerms Terms()
    {
        var year = new BudgetYear(2026);
        (TermKey Key, string Value)[] agreed =
        [
            (TermKey.ShareB, "6 %"),
            (TermKey.PaidShare, "95 %"),
            (TermKey.BonusMaximum, "1 %"),
            (TermKey.Increases, "3,5 %; 4,2 %"),
        ];
        var terms = agreed.Select(t => new DatedTerm
        {
            Key = t.Key,
            Value = t.Value,
            ValidFrom = year.First,
            Version = 1,
            Source = "Messung",
        });
        return new(year, new AgreementTerms(terms).AsOf(year.First), []);
    }

    private static decimal Floor(decimal[] costs)
    {
        var sum = 0m;
        foreach (var cost in costs)
            sum += Math.Round(cost * 1.07847m, 2, MidpointRounding.AwayFromZero);
        return sum;
    }

    private static double Milliseconds(Func<decimal> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = work();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return result == 0 ? throw new InvalidOperationException("Nothing was computed.") : elapsed;
    }
}
