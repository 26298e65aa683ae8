using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>What comes out of a return: consumption by parts and cases, spending against share B, statement of the quarter.</summary>
[Reads(ReadKind.Cases)]
public sealed class FiguresModel(
    ReturnDesk desk,
    ReturnFigures figures,
    ReturnContent content,
    ReturnStatements statements,
    ReturnYears years,
    Standings standings,
    ICurrentUser user,
    ReadNote reads
) : PageModel
{
    public ReturnDossier Dossier { get; private set; } = null!;

    /// <summary>The version whose figures are shown.</summary>
    public int Version { get; private set; }

    public Consumption Consumption { get; private set; } = null!;

    /// <summary>Null where the agreement has no partial budget B.</summary>
    public CaseIndependentSpending? CaseIndependent { get; private set; }

    public Breakdown BySetting { get; private set; } = null!;

    public QuarterStatement Statement { get; private set; } = null!;

    /// <summary>From 1 January to the quarter's end, and where it leads.</summary>
    public ReturnYear Year { get; private set; } = null!;

    /// <summary>Budget of the year; null before it is fixed.</summary>
    public Money? Budget { get; private set; }

    /// <summary>By offers of the quarter, beside the cases.</summary>
    public PeopleReached Reached { get; private set; } = null!;

    public bool Holds => Dossier.Acceptance(Version) is not null;

    /// <param name="fassung">An earlier version; the newest where none is named.</param>
    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, int? fassung, CancellationToken cancel)
    {
        if (
            !Period.TryParse(period, out var quarter)
            || quarter.Kind != PeriodKind.Quarter
            || await desk.LoadAsync(agreementId, quarter, cancel) is not { Return: not null } dossier
        )
            return NotFound();
        Dossier = dossier;
        if (!user.Context.SeesCasesOf(dossier))
            return Forbid();
        Version = fassung ?? dossier.Version;
        if (Version < 1 || Version > dossier.Version)
            return NotFound();

        Year = await years.OfAsync(dossier, Version, cancel);
        Budget = (await standings.OfAsync(agreementId, quarter.Year, cancel))?.Standing.Facts.Budget?.Total;
        Consumption = await figures.ConsumptionAsync(dossier, Version, cancellation: cancel);
        var terms = await figures.TermsAsync(dossier, Version, cancel);
        CaseIndependent = terms.PartialBudgetB is { } b ? Year.Consumption.CaseIndependent(b) : null;
        var settings = (await content.CasesAsync(dossier.Content(Version), cancel))
            .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => (HelpSetting?)g.First().Setting, StringComparer.Ordinal);
        BySetting = Consumption.BySetting(settings.GetValueOrDefault);
        Reached = PeopleReached.Of(await content.OffersAsync(dossier.Content(Version), cancel), quarter.Days);
        Statement = await statements.OfAsync(dossier, cancel);
        reads.Of($"{dossier.Area}, Quartalsmeldung {quarter}", Consumption.Cases.Count, agreementId, dossier.AreaId);
        return Page();
    }
}
