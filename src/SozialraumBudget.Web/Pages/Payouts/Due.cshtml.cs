using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>How the amounts of a due came about: what it is expected to pay, or one figure of that.</summary>
public sealed class DueModel(Standings standings, PayoutPreparation preparation) : PageModel
{
    public string Heading { get; private set; } = "";

    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, int sequence, string? posten, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var wanted))
            return NotFound();

        var key = new DueKey(wanted, sequence);
        var year = await standings.OfAsync(agreementId, wanted.Year, cancel);
        if (year?.Standing.Due(key) is not { } due)
            return NotFound();

        var figure = PayoutFigures.Read(posten);
        if (due.Payout is { } payout)
            return Redirect($"{Links.PayoutDerivation(payout.Id)}{PayoutFigures.Query(figure)}");

        Heading = DueNames.Payout(key, due.Purpose);
        var explained = await preparation.ExplainAsync(PayoutPlan.Expected(year.Standing, key), cancel);
        Derivation = PayoutItems.Of(explained).Explain(figure);
        return Page();
    }
}
