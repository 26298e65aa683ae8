using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Fixing;

/// <summary>A plan in sentences.</summary>
internal static class FixingText
{
    /// <summary>More dues than this are told by number and span.</summary>
    private const int MostAmounts = 4;

    /// <summary>What a renegotiation does to the dues.</summary>
    public static string Consequence(FixingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var booked = plan.Booked.Where(static b => !b.Due.IsZero).ToList();
        if (booked.Count == 0)
            return $"Noch keine Rate ist vorbereitet; alle {plan.Dues.Count} werden neu verteilt.";

        var kept =
            booked.Count == 1
                ? "1 Rate ist vorbereitet oder freigegeben und bleibt"
                : $"{German.Number(booked.Count)} Raten sind vorbereitet oder freigegeben und bleiben";
        var open = plan.Dues.Any(d => d.Due.Purpose == DuePurpose.Instalment && booked.TrueForAll(b => b.Key != d.Due.Key));
        var supplement = plan.Dues.Where(static d => d.Due.Purpose == DuePurpose.Supplement).Select(static d => d.Due.Key.Period).ToList();
        return $"{kept}; "
            + (
                open ? "der Rest verteilt sich auf die offenen Zeiträume."
                : supplement.Count > 0 ? $"die Differenz wird eine eigene Zeile zu {supplement[^1]}."
                : "weitere Raten entstehen nicht."
            );
    }

    /// <summary>Amounts of planned dues: each of a few, number and span of many.</summary>
    public static string Amounts(IReadOnlyList<Due> dues)
    {
        ArgumentNullException.ThrowIfNull(dues);
        if (dues.Count <= MostAmounts)
            return string.Join(", ", dues.Select(static d => German.Money(d.Amount.Amount)));

        var (least, most) = (dues.Min(static d => d.Amount.Amount), dues.Max(static d => d.Amount.Amount));
        return $"{dues.Count} Raten zu {German.Money(least)}" + (least == most ? "" : $" bis {German.Money(most)}");
    }
}
