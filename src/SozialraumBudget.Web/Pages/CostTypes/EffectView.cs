using System.Globalization;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>A computed budget as the pages show it: figures, cost types, and where each Rechenweg is.</summary>
/// <param name="Budget">The computed budget.</param>
/// <param name="Limits">The limits it was computed with.</param>
/// <param name="VariantId">The variant it belongs to.</param>
public sealed record EffectView(Budget Budget, CostTypeLimits Limits, Guid VariantId)
{
    /// <summary>A total to compare with, and what it is.</summary>
    public Money? Reference { get; init; }

    public string ReferenceName { get; init; } = "";

    /// <summary>The limits are not saved; every link carries them.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Limits as the script reads them: "0.00;5000.00".</summary>
    public string LimitValues => string.Join(';', Limits.From.Select(static l => l.Amount.ToString(CultureInfo.InvariantCulture)));

    public CaseBudget Cases => Budget.Cases!;

    public BudgetView View => BudgetView.Of(Budget) with { Why = Why, Note = Difference };

    public string Why(string section) => $"{Links.VariantDerivation(VariantId)}?teil={section}{(IsPreview ? "&" + Query(Limits) : "")}";

    /// <summary>Limits as address parameters.</summary>
    public static string Query(CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return string.Join('&', limits.From.Select(static (l, i) => $"Limits[{i}]={Uri.EscapeDataString(German.Editable(l.Amount, 2))}"));
    }

    /// <summary>Lower limits in whole euros where they are: "0 · 11.700 · 30.000".</summary>
    public static string Text(CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return string.Join(" · ", limits.From.Select(Short));
    }

    public static string Short(Money limit) => German.Editable(limit.Amount, limit.Amount == decimal.Truncate(limit.Amount) ? 0 : 2);

    /// <summary>Signed difference to the reference, with a plus where it grows.</summary>
    public string? Difference => Reference is { } other ? $"{German.Signed(Budget.ChangeFrom(other))} gegenüber {ReferenceName}" : null;
}
