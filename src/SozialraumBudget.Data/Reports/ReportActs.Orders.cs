using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>What happens by itself.</summary>
public sealed partial class ReportActs
{
    /// <summary>What happens by itself with reports of every kind.</summary>
    /// <param name="orders">One for each kind.</param>
    public async Task<Refusal?> OrderAsync(
        IReadOnlyCollection<(ReportKind Kind, bool IsComposed, IReadOnlyCollection<Role> Readers, ReportFilter Filter)> orders,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (ReportRules.Write(user.Context.Roles) is { } refusal)
            return refusal;
        var known = await db.ReportOrders.ToDictionaryAsync(static o => o.Kind, cancellation);
        foreach (var (kind, isComposed, wanted, filter) in orders)
        {
            Role[] readers = [.. wanted.Intersect(ReportRules.Readers).Order()];
            if (!known.TryGetValue(kind, out var order))
            {
                db.Add(
                    new ReportOrder
                    {
                        Kind = kind,
                        IsComposed = isComposed,
                        Readers = readers,
                        Model = filter.Model,
                        Region = filter.Region,
                        AreaIds = [.. filter.Areas],
                        Changed = user.Stamp(clock),
                    }
                );
            }
            else if (order.IsComposed != isComposed || !order.Readers.SequenceEqual(readers) || !order.Filter().IsSame(filter))
            {
                (order.IsComposed, order.Readers, order.Changed) = (isComposed, readers, user.Stamp(clock));
                (order.Model, order.Region, order.AreaIds) = (filter.Model, filter.Region, [.. filter.Areas]);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
