using System.Globalization;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>The form that decides what becomes of a step whose cost type is gone, as typed.</summary>
public sealed class SettleInput
{
    /// <summary>The choice that lets the step fall.</summary>
    public const string Fall = "fallen";

    /// <summary>Number of the step, from 1.</summary>
    public int Position { get; set; }

    /// <summary>How many steps the user saw.</summary>
    public int Seen { get; set; }

    /// <summary>Index of a cost type, or <see cref="Fall"/>.</summary>
    public string? To { get; set; }

    public string? Reason { get; set; }

    public bool IsChosen => To == Fall || Index is not null;

    /// <summary>The cost type that takes the step over; null lets it fall.</summary>
    public int? Index => int.TryParse(To, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>What was typed belongs to the form of this step.</summary>
    public SettleInput For(OpenStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Position == step.Number ? this : new SettleInput();
    }
}
