using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>
/// The financial report of a return: plan and actual of its period and of the year so far, with residential help beside it where
/// the model has it there. Only once a budget is fixed.
/// </summary>
[Reads(ReadKind.Cases)]
public sealed class FinancesModel(FiguresSources sources, ReturnFinances finances, BonusDesk bonus, ReadNote reads)
    : FiguresPage(sources, reads)
{
    public ReturnFinance Finance { get; private set; } = null!;

    /// <summary>Indicators beside plan and actual; null where the model measures none.</summary>
    public BonusDossier? Quality { get; private set; }

    /// <param name="fassung">An earlier version; the newest where none is named.</param>
    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, int? fassung, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, fassung, cancel) is { } refusal)
            return refusal;
        if (await finances.OfAsync(Dossier, Version, Consumption, Year.Consumption, cancel) is not { } found)
            return NotFound();
        (Finance, Quality) = (found, await bonus.QualityAsync(agreementId, Dossier.Period.Year, cancel));
        return Page();
    }

    /// <summary>Where all of its figures are explained.</summary>
    public string Why => Links.ReturnDerivation(Dossier.AgreementId, Dossier.Period, DerivationModel.Finances, Version);
}
