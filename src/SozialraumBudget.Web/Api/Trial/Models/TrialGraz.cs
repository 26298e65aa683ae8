using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialGraz
{
    private const int MostYears = 100;

    public static GrazAnswer? Compute(TrialObject body, bool derivation)
    {
        var facts = new GrazFacts(
            body.Amount("last_accounts"),
            body.Increases("increases"),
            body.Share("provider_share"),
            body.Providers("providers", "posts"),
            body.Whole("payments_per_year", 1, 12)
        );
        if (body.Notes.Issues.Count == 0 && facts.DuesPerYear is not (EqualDues.Quarters or EqualDues.Months))
            body.Fail("payments_per_year", "Erwartet wird 4 (vierteljährlich) oder 12 (monatlich).");
        var accounts = Accounts(body);
        var years = Years(body);
        if (body.Notes.Issues.Count == 0 && years.Count > 0 && accounts.Count < 2)
            body.Fail("accounts", "Eine Gerade braucht die Abschlüsse von mindestens zwei Jahren.");
        if (body.Notes.Issues.Count > 0)
            return null;

        var budget = GrazBudget.Of(facts);
        var trends = years.Select(year => (year, Trend: GrazBudget.Trend(accounts, year))).ToList();
        return new(
            budget.Estimate,
            budget.ProviderShare,
            budget.OfficeShare,
            budget.Providers.Answer(),
            trends.ToDictionary(static t => t.year.ToString(CultureInfo.InvariantCulture), static t => t.Trend.Amount),
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(budget.Explain(trends.Select(static t => t.Trend))) : null
        );
    }

    private static List<(int Year, Money Amount)> Accounts(TrialObject body)
    {
        var accounts = new List<(int, Money)>();
        foreach (var (name, amount) in body.Amounts("accounts", MostYears, required: false))
        {
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2998)
                accounts.Add((year, amount));
            else
                body.Fail("accounts", "Ein Abschluss steht unter seinem Jahr, z. B. \"2023\".");
        }

        if (body.Notes.Issues.Count == 0 && accounts.DistinctBy(static a => a.Item1).Count() < accounts.Count)
            body.Fail("accounts", "Ein Jahr steht mehr als einmal darin.");
        return accounts;
    }

    private static List<int> Years(TrialObject body)
    {
        const string Expected = "Erwartet wird ein Jahr wie 2024.";
        var years = new List<int>();
        foreach (var (path, value) in body.Items("trend_years", MostYears, least: 0, required: false))
        {
            var year = body.Number(path, value, 1900, 2998, Expected);
            if (decimal.Truncate(year) != year)
                body.Notes.Fail(path, value, Expected);
            years.Add((int)year);
        }

        return [.. years.Distinct()];
    }
}

/// <summary>Body of trial/models/graz.</summary>
/// <param name="ProviderShare">Share of the estimate that the providers get.</param>
/// <param name="PaymentsPerYear">4 or 12.</param>
/// <param name="Accounts">Spending of past years by year, for the trend.</param>
internal sealed record GrazBody(
    Money LastAccounts,
    IReadOnlyList<Factor> Increases,
    Share ProviderShare,
    int PaymentsPerYear,
    IReadOnlyList<NamedPostsBody> Providers,
    IReadOnlyDictionary<string, Money>? Accounts,
    IReadOnlyList<int>? TrendYears
);

internal sealed record GrazAnswer(
    Money Estimate,
    Money ProviderShare,
    Money OfficeShare,
    IReadOnlyDictionary<string, ProviderPartAnswer> Providers,
    IReadOnlyDictionary<string, Money> Trend,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);
