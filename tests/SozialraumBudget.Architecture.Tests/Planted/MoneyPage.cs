using System.Linq.Expressions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Architecture.Tests.Planted.Money;

internal sealed class MoneyPage(Domain.Values.Money before, Domain.Values.Money after)
{
    public Domain.Values.Money Total => Domain.Values.Money.Sum([before, after]);

    public Domain.Values.Money Difference => after - before;

    public decimal Part => before.Amount / after.Amount;

    /// <summary>As a column of a table has it.</summary>
    public static Expression<Func<MoneyPage, Domain.Values.Money>> Sorted => static page => page.Total + page.Difference;

    /// <summary>A sign is no computation.</summary>
    public Domain.Values.Money TakenOff => -before;
}
