using System.Text.Json;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// Reads the terms of a trial of a quarter from JSON. Numbers may be written as numbers or as strings. Every faulty field is named.
/// </summary>
public static class QuarterTermsReader
{
    private const int MostRates = 200;
    private const int MostEntries = 100_000;
    private const int MostActivities = 1_000;
    private const int HoursOfAWeek = 168;
    private const decimal LargestRate = 10_000m;
    private static readonly Share Half = new(0.5m);

    public static (QuarterTerms? Terms, IReadOnlyList<TermIssue> Issues) Read(ReadOnlyMemory<byte> json, QuarterTrial trial)
    {
        var (body, issue) = TrialJson.Parse(json);
        if (body is null)
            return (null, [issue! with { Field = "terms" }]);
        var terms = Read(body, trial);
        return body.Notes.Issues.Count > 0 ? (null, body.Notes.Issues) : (terms with { Notes = body.Notes.Warnings }, []);
    }

    private static QuarterTerms Read(TrialObject body, QuarterTrial trial)
    {
        var forHours = trial == QuarterTrial.Consumption;
        var (area, lead) = (Text(body, "area", !forHours), Text(body, "lead_provider", !forHours));
        var (from, to) = (body.Day("from", required: true), body.Day("to", required: true));
        if (to < from)
            body.Fail("to", "Der Zeitraum endet, bevor er beginnt.");
        return new()
        {
            Period = from <= to ? new(from.Value, to) : default,
            Area = area,
            LeadProvider = lead,
            Rates = Rates(body, forHours),
            FlatActivities = Activities(body),
            PartialBudgetB =
                forHours || body.Find("partial_budget_b", required: false) is not null ? body.Amount("partial_budget_b") : default,
            Bearing = Bearing(body),
            Tolerance = Tolerance(body, required: !forHours),
        };
    }

    private static string? Text(TrialObject body, string field, bool required) =>
        body.Find(field, required) is null ? null : body.Text(field);

    private static HourRates Rates(TrialObject body, bool required)
    {
        var rates = new List<HourRate>();
        foreach (var rate in body.Objects("rates", MostRates, required ? 1 : 0, required))
        {
            var from = rate.Day("from", required: true);
            var price = rate.Number("rate", 0, LargestRate, "Erwartet wird ein Stundensatz in Euro, z. B. \"68.37\".");
            if (from is not { } day)
                continue;
            if (rates.Exists(r => r.From == day))
                rate.Fail("from", "Ab diesem Tag gilt schon ein anderer Satz.");
            else
                rates.Add(new(day, price, TrialTerms.Source));
        }

        return new(rates);
    }

    private static List<string> Activities(TrialObject body)
    {
        var names = new List<string>();
        foreach (var (path, value) in body.Items("flat_activities", MostActivities, 0, required: false))
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } name)
                names.Add(name);
            else
                body.Notes.Fail(path, value, "Erwartet wird der Name einer Tätigkeit.");
        }

        return names;
    }

    private static CostBearing Bearing(TrialObject body)
    {
        var moved = new List<MovedInCase>();
        foreach (var entry in body.Objects("moved_in", MostEntries, required: false))
            moved.Add(new(Case(entry), entry.Day("until", required: false)));
        var conflicts = new List<CaseConflict>();
        foreach (var entry in body.Objects("conflicts", MostEntries, required: false))
        {
            var (number, from, to) = (Case(entry), entry.Day("from", required: true), entry.Day("to", required: false));
            var share = entry.MaybeShare("city_share") ?? Half;
            if (to < from)
                entry.Fail("to", "Der Konflikt endet, bevor er beginnt.");
            else if (from is { } first)
                conflicts.Add(new(number, new(first, to), share));
        }

        var problems = CostBearing.Problems(moved, conflicts).ToList();
        foreach (var (number, reason) in problems)
            body.Notes.Issues.Add(
                new(CostBearing.Problems(moved, []).Any(p => p.CaseNumber == number) ? "moved_in" : "conflicts", number, reason)
            );
        return problems.Count > 0 ? CostBearing.Plain : new(moved, conflicts);
    }

    private static string Case(TrialObject entry) => Spelling.Clean(entry.Text("case"), out _);

    private static WorkTime Tolerance(TrialObject body, bool required) =>
        required || body.Find("intensity_tolerance", required: false) is not null
            ? WorkTime.OfHours(body.Number("intensity_tolerance", 0, HoursOfAWeek, "Erwartet werden Stunden je Woche, z. B. \"0.5\"."))
            : default;

    /// <summary>A day as 2026-03-31 or 31.03.2026; null where it is missing or no day.</summary>
    private static DateOnly? Day(this TrialObject body, string field, bool required)
    {
        if (body.Find(field, required) is not { } value)
            return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (DateText.Read(text.Trim(), out var day) is not { } reason)
            return day;
        body.Fail(field, reason);
        return null;
    }
}
