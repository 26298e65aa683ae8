using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>The years of the agreements that the user sees, always with the calendar year and the next one.</summary>
public sealed class AgreementYears(AppDbContext db, TimeProvider clock) : IBudgetYears
{
    private static readonly Func<AppDbContext, IAsyncEnumerable<Span>> Spans = EF.CompileAsyncQuery(
        (AppDbContext db) => db.Agreements.Select(a => new Span { FirstYear = a.FirstYear, LastYear = a.LastYear }).Distinct());

    public async Task<IReadOnlyList<int>> AllAsync(CancellationToken cancel)
    {
        var year = LocalDay.Today(clock).Year;
        var spans = await Spans(db).ToListAsync(cancel);
        return [.. spans.SelectMany(static s => Enumerable.Range(s.FirstYear, s.LastYear - s.FirstYear + 1)).Append(year).Append(year + 1)
            .Distinct().OrderDescending()];
    }

    private sealed class Span
    {
        public required int FirstYear { get; init; }

        public required int LastYear { get; init; }
    }
}
