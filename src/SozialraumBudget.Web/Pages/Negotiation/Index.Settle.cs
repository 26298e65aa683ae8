using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>Decides what becomes of steps whose cost type is gone.</summary>
public sealed partial class IndexModel
{
    /// <summary>Decision on a step whose cost type is gone.</summary>
    [BindProperty]
    public SettleInput Settle { get; set; } = new();

    /// <summary>Takes a step whose cost type is gone over to another one, or lets it fall.</summary>
    public async Task<IActionResult> OnPostSettleAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();

        // The other form of the page was not sent: what it lacks is no error.
        var other = ModelState.Keys.Where(static k => !k.StartsWith("Settle.", StringComparison.Ordinal)).ToList();
        other.ForEach(key => ModelState.Remove(key));
        if (!Settle.IsChosen)
            ModelState.AddModelError("Settle.To", "Bitte wählen, was aus dem Schritt wird.");
        if (!ModelState.IsValid)
            return await AgainAsync(cancel);

        var before = Budget.Total.Amount;
        if (await negotiation.SettleAsync(id, Settle.Seen, Settle.Position, Settle.Index, Settle.Reason, cancel) is { } refusal)
        {
            ModelState.AddModelError(
                refusal.Rule switch
                {
                    NegotiationRules.ReasonIsRequired => "Settle.Reason",
                    NegotiationRules.CostTypeMustExist => "Settle.To",
                    _ => "",
                },
                refusal.Text
            );
            return await AgainAsync(cancel);
        }

        return await DoneAsync(id, before, cancel);
    }
}
