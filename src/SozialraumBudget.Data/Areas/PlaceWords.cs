using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Areas;

/// <summary>Names of districts, areas and indicators as words that files may use.</summary>
internal static class PlaceWords
{
    public static async Task<Vocabulary> DistrictsAsync(AppDbContext db, bool isClosed, CancellationToken cancellation)
    {
        var names = await DistrictNames.LoadAsync(db, cancellation);
        var terms = names.All.Select(static d => d.Name).Order(StringComparer.CurrentCulture).Select(static n => new Term(n, n));
        return new([.. terms], isClosed, word => names.Find(word) is not null) { HasSums = true };
    }

    public static async Task<Vocabulary> AreasAsync(AppDbContext db, bool isClosed, CancellationToken cancellation)
    {
        var names = await AreaNames.LoadAsync(db, cancellation);
        var areas = await db.Areas.OrderBy(a => a.Name).Select(a => new { a.Name, a.Code }).ToListAsync(cancellation);
        var terms = areas.Select(static a => new Term(a.Name, a.Name, a.Code));
        return new([.. terms], isClosed, word => names.Find(word) is not null) { HasSums = true };
    }

    /// <summary>Any name is an indicator; those that are stored and those that rules use are proposed.</summary>
    public static async Task<Vocabulary> IndicatorsAsync(AppDbContext db, CancellationToken cancellation)
    {
        var stored = await db.SocialIndicators.Select(i => i.Name).Distinct().ToListAsync(cancellation);
        var names = Indicators.Known.Concat(stored).DistinctBy(static n => Spelling.Fold(n)).ToList();
        var folded = names.Select(static n => Spelling.Fold(n)).ToHashSet(StringComparer.Ordinal);
        return new([.. names.Select(static n => new Term(n, n))], isClosed: false, word => folded.Contains(Spelling.Fold(word)))
        {
            IsFree = true,
        };
    }
}
