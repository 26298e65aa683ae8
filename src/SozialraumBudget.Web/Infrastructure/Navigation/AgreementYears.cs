using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>The years of the agreements that the user sees, always with the calendar year and the next one.</summary>
public sealed class AgreementYears(AppDbContext db, TimeProvider clock) : IBudgetYears
{
    public async Task<IReadOnlyList<int>> AllAsync(CancellationToken cancel)
    {
        var year = LocalDay.Today(clock).Year;
        var spans = await db.Agreements.Select(a => new { a.FirstYear, a.LastYear }).Distinct().ToListAsync(cancel);
        return
        [
            .. spans
                .SelectMany(static s => Enumerable.Range(s.FirstYear, s.LastYear - s.FirstYear + 1))
                .Append(year)
                .Append(year + 1)
                .Distinct()
                .OrderDescending(),
        ];
    }
}
