using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>Plans of reports.</summary>
public sealed partial class ReportActs
{
    private const string PlanTurn = "report-plans";

    /// <summary>Makes a plan, or changes one.</summary>
    /// <param name="id">Null makes one.</param>
    /// <param name="seen">The row version that the user saw of a known one.</param>
    public async Task<Refusal?> OrderAsync(Guid? id, uint seen, PlannedReports wish, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (ReportRules.Write(user.Context.Roles) is { } refusal)
            return refusal;
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, PlanTurn, cancellation);
        var orders = await db.ReportOrders.ToListAsync(cancellation);
        var order = orders.Find(o => o.Id == id);
        if (id is not null && order is null)
            return new(ReportMustExist, "Diesen Berichtsplan gibt es nicht.");
        if (order is not null && order.RowVersion != seen)
            return new(SeenMustHold, "Der Plan wurde inzwischen geändert. Bitte prüfen und noch einmal speichern.");
        wish = wish with { Name = wish.Name?.Trim(), Readers = [.. wish.Readers.Intersect(ReportRules.Readers).Order()] };
        if (ReportPlans.Save(wish, [.. orders.Where(o => o != order).Select(static o => o.Plan())]) is { } against)
            return against;
        if (order is null)
        {
            order = new() { Kind = wish.Kind, Changed = user.Stamp(clock) };
            db.Add(order);
        }

        order.Fill(wish, user.Stamp(clock));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
