using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Where the year leads, agreement by agreement, and what needs somebody: forecast, partial budget B, returns, payouts.</summary>
public sealed class EarlyWarningModel(SteeringDesk desk, ICurrentUser user, SelectedYear year) : PageModel
{
    public DataTable<Row> Table { get; } = new DataTable<Row>("Verbrauch und Prognose nach Vereinbarung");

    public int Year => year.Value;

    /// <summary>Agreements with a warning, those with the most first.</summary>
    public IReadOnlyList<WatchedAgreement> Warned { get; private set; } = [];

    public int Agreements { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var all = await desk.WatchAsync(Year, cancel);
        Agreements = all.Count;
        Warned = [.. all.Where(static a => a.Warnings.Count > 0).OrderByDescending(static a => a.Warnings.Count)];
        Define(all);
        return await this.ListAsync(Table, [.. all.Select(Of)], cancel) ?? Page();
    }

    private void Define(IReadOnlyList<WatchedAgreement> all)
    {
        Table
            .Text("bereich", "Sozialraum", static r => r.Area, static r => r.Href)
            .Text("stand", "Stand", static r => r.AsOf, static r => r.Source)
            .Money("budget", "Budget", static r => r.Budget, sum: true)
            .Money("verbraucht", "Verbraucht", static r => r.Consumed, sum: true, href: static r => r.Source)
            .Share("anteil", "vom Budget", static r => r.Part)
            .Money("trend", "Prognose Trend", static r => r.Trend, sum: true)
            .Money("obligo", "Prognose Obligo", static r => r.Commitments, sum: true)
            .Money("mehr", "über Budget", static r => r.Excess, sum: true)
            .Text("traeger", "Träger", static r => r.Provider)
            .Text("modell", "Modell", static r => r.Model)
            .Number("warnungen", "Warnungen", static r => r.Warnings)
            .Search("Sozialraum oder Träger", static r => r.Area, static r => r.Provider)
            .Filter(
                "modell",
                "Modell",
                all.Select(static a => a.Agreement.Standing.Model.Title).Distinct().Order().Select(static m => new FilterOption(m, m)),
                static (rows, value) => rows.Where(r => r.Model == value)
            )
            .Filter(
                "anlass",
                "Warnung",
                Enum.GetValues<WarningKind>().Select(static k => new FilterOption(k.ToString(), k.Title())),
                static (rows, value) => rows.Where(r => r.Kinds.Contains(value))
            )
            .SortBy("-warnungen")
            .Counting("Vereinbarung", "Vereinbarungen")
            .Empty("Noch keine Vereinbarung in diesem Jahr.");
    }

    private Row Of(WatchedAgreement one)
    {
        var (standing, figures) = one.Agreement;
        var budget = standing.Standing.Facts.Budget?.Grant.Measure;
        return new()
        {
            Area = standing.Area,
            Provider = standing.Provider,
            Model = standing.Model.Title,
            Href = Links.Agreement(standing.AgreementId),
            AsOf = figures is null ? "–" : $"{figures.AsOf}{(figures.Open > 0 ? ", vorläufig" : "")}",
            Source =
                one.Last is { } last && user.Context.SeesCasesOf(last)
                    ? year.Keep(Links.ReturnFigures(standing.AgreementId, last.Period, last.AcceptedVersion ?? last.Version))
                    : null,
            Budget = budget,
            Consumed = figures?.Consumed,
            Part = figures is not null && budget is { } total ? Ratio.Of(figures.Consumed, total) : null,
            Trend = figures?.Trend,
            Commitments = figures?.Commitments,
            Excess = budget is { } whole ? figures?.ExcessOver(whole) : null,
            Warnings = one.Warnings.Count,
            Kinds = [.. one.Warnings.Select(static w => w.Kind.ToString())],
        };
    }

    public sealed record Row
    {
        public required string Area { get; init; }

        public required string Provider { get; init; }

        public required string Model { get; init; }

        public required string Href { get; init; }

        public required string AsOf { get; init; }

        /// <summary>The return's figures with their Rechenwege; null for those who see no cases.</summary>
        public string? Source { get; init; }

        public Money? Budget { get; init; }

        public Money? Consumed { get; init; }

        /// <summary>Consumed of the budget, as a factor.</summary>
        public decimal? Part { get; init; }

        public Money? Trend { get; init; }

        public Money? Commitments { get; init; }

        /// <summary>By how much the higher forecast lies above the budget.</summary>
        public Money? Excess { get; init; }

        public required int Warnings { get; init; }

        public required IReadOnlyList<string> Kinds { get; init; }
    }
}
