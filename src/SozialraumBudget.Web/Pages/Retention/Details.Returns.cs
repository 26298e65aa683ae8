using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Parts whose proof is a quarterly return.</summary>
public sealed partial class DetailsModel
{
    /// <summary>The period whose quarterly return the proof is; null for any other proof.</summary>
    public Period? ReturnOf => ReturnProof.PeriodOf(Part.Name);

    /// <summary>The return is there: it is handed in and decided on its own page.</summary>
    public bool IsReturnBegun { get; private set; }

    private async Task LoadReturnAsync(CancellationToken cancel) =>
        IsReturnBegun =
            ReturnOf is { } period
            && await db.QuarterlyReturns.AnyAsync(r => r.AgreementId == Part.AgreementId && r.Period == period, cancel);
}
