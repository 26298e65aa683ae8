using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>Makes the reports that the plan names, once each, on the day after their time.</summary>
public static class ReportPlan
{
    /// <summary>Days for which what was missed is made up: nobody wants last year's report after a month without the program.</summary>
    public const int Days = 14;

    /// <param name="db">Of the system.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Titles of what was made.</returns>
    public static async Task<IReadOnlyList<string>> ComposeAsync(
        AppDbContext db,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var made = new List<string>();
        foreach (var order in await db.ReportOrders.AsNoTracking().Where(static o => o.IsComposed).ToListAsync(cancellation))
        {
            var after = order.Kind.After(today);
            var (year, title) = (after.AddDays(-1).Year, order.Kind.TitleBefore(after));
            var isKnown = await db.Reports.AnyAsync(r => r.BudgetYear == year && r.Title == title, cancellation);
            // An order that is younger than the time it would be for begins with the next one.
            if (isKnown || today >= after.AddDays(Days) || order.Changed.At > LocalDay.Start(after))
                continue;
            db.Add(
                new Report
                {
                    Kind = order.Kind,
                    BudgetYear = year,
                    Title = title,
                    Blocks = ReportText.Write([.. order.Kind.Usual().Select(static b => new ReportBlock(b))]),
                    AreaIds = [],
                    Changed = order.Changed with { Name = $"Berichtsplan von {order.Changed.Name}", At = now },
                }
            );
            made.Add(title);
        }

        await db.SaveChangesAsync(cancellation);
        return made;
    }
}
