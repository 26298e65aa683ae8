using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// A line of a budget; counts: part of the total, else beside it. Without amount where it is the cost of too few cases for this reader.
/// </summary>
public sealed record LineAnswer(string Key, string Title, string? LegalBasis, BudgetLineKind Kind, bool Counts, Money? Amount)
{
    public static LineAnswer Of(BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(line.Key, line.Title, line.LegalBasis, line.Kind, line.Counts, line.Amount);
    }

    public static LineAnswer Of(BudgetLineRecord line, bool hidden)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(line.Key, line.Title, line.LegalBasis, line.Kind, line.Counts, hidden ? null : line.Amount);
    }
}

/// <summary>What falls due; the period is "2026-Q1" or "2026-01".</summary>
/// <param name="Booked">Only in a preview: prepared or paid already, so it stays as it is.</param>
public sealed record DueAnswer(string Period, int Sequence, DuePurpose Purpose, Money Amount, DateOnly DueOn, bool? Booked = null)
{
    public static DueAnswer Of(Due due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return new(due.Period.Code, due.Sequence, due.Purpose, due.Amount, due.DueOn);
    }

    public static DueAnswer Of(DueRecord due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return new(due.Period.Code, due.Sequence, due.Purpose, due.Amount, due.DueOn);
    }
}

/// <summary>The class that a step was agreed for; without index where the limits have it no more.</summary>
public sealed record StepClass(int? Index, string? Name, Money From, Money? To)
{
    public static StepClass? Of(CostTypeRange? range, CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (range is not { } known)
            return null;

        var index = limits.IndexOf(known);
        return new(index, index is { } i ? CostTypeLimits.Name(i) : null, known.From, known.To);
    }

    /// <summary>The class with this index; null, so that the rules can name what is missing, where there is none.</summary>
    public static CostTypeRange? Range(int? index, CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return index is { } i && i >= 0 && i < limits.Count ? limits.Range(i) : null;
    }
}
