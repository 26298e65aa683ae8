namespace SozialraumBudget.Domain.Values;

/// <summary>How two amounts compare, exact and for display; never multiplied into money again.</summary>
public static class Ratio
{
    /// <summary>The part as a factor of the whole: 0.25 for a quarter; null where the whole is zero.</summary>
    public static decimal? Of(Money part, Money whole) => whole.IsZero ? null : part.Amount / whole.Amount;

    /// <summary>The change as a factor of what was before: -0.1 for a tenth less; null where there was nothing before.</summary>
    public static decimal? Change(Money before, Money after) => Of(after - before, before);
}
