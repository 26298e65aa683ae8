using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>What comes out of a return: consumption by parts and cases, spending against share B, statement of the period.</summary>
[Reads(ReadKind.Cases)]
public sealed class FiguresModel(FiguresSources sources, ReturnFinances finances, ReadNote reads, ReturnContent content)
    : FiguresPage(sources, reads)
{
    /// <summary>Null where the agreement has no partial budget B.</summary>
    public CaseIndependentSpending? CaseIndependent { get; private set; }

    public Breakdown BySetting { get; private set; } = null!;

    /// <summary>By offers of the period, beside the cases.</summary>
    public PeopleReached Reached { get; private set; } = null!;

    /// <summary>A budget is there to hold it against.</summary>
    public bool HasFinances { get; private set; }

    public bool Holds => Dossier.Acceptance(Version) is not null;

    /// <param name="fassung">An earlier version; the newest where none is named.</param>
    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, int? fassung, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, fassung, cancel) is { } refusal)
            return refusal;
        var terms = await Sources.Figures.TermsAsync(Dossier, Version, cancel);
        CaseIndependent = terms.PartialBudgetB is { } b ? Year.Consumption.CaseIndependent(b) : null;
        var settings = (await content.CasesAsync(Dossier.Content(Version), cancel))
            .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => (HelpSetting?)g.First().Setting, StringComparer.Ordinal);
        BySetting = Consumption.BySetting(settings.GetValueOrDefault);
        Reached = PeopleReached.Of(await content.OffersAsync(Dossier.Content(Version), cancel), Dossier.Period.Days);
        HasFinances = await finances.HavePlanAsync(Dossier, cancel);
        return Page();
    }

    /// <summary>Where a figure is explained.</summary>
    public string Why(string figure) => Links.ReturnDerivation(Dossier.AgreementId, Dossier.Period, figure, Version);
}
