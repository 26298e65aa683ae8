using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>Makes the reports that the plans name, once each, after their time.</summary>
public static class ReportPlan
{
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
        var areas = await db.Areas.ToDictionaryAsync(static a => a.Id, static a => a.Name, cancellation);
        foreach (var order in await db.ReportOrders.AsNoTracking().Where(static o => o.IsOn && o.IsComposed).ToListAsync(cancellation))
        {
            if (!ReportPlans.IsDue(order.Plan(), today, LocalDay.Of(order.Changed.At)))
                continue;
            var after = ReportPlans.LastDue(order.Kind, order.DaysAfter, today);
            var year = after.AddDays(-1).Year;
            var title = order.Kind.TitleBefore(after, order.Filter().InWords(order.AreaIds.Select(a => areas.GetValueOrDefault(a, "?"))));
            var isKnown = await db.Reports.AnyAsync(r => r.BudgetYear == year && r.Title == title, cancellation);
            if (isKnown || made.Contains(title))
                continue;
            var report = new Report
            {
                Kind = order.Kind,
                BudgetYear = year,
                Title = title,
                Blocks = ReportText.Write([.. order.Kind.Usual().Select(static b => new ReportBlock(b))]),
                AreaIds = [],
                Changed = order.Changed with { Name = $"Berichtsplan von {order.Changed.Name}", At = now },
            };
            report.Narrow(order.Filter());
            db.Add(report);
            made.Add(title);
        }

        await db.SaveChangesAsync(cancellation);
        return made;
    }
}
