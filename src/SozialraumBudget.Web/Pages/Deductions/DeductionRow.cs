using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Deductions;

/// <summary>One deduction of the list.</summary>
public sealed record DeductionRow
{
    public required Guid Id { get; init; }

    public required string Reason { get; init; }

    public required string Area { get; init; }

    public required string Provider { get; init; }

    public required int Year { get; init; }

    public required DateOnly ClaimedOn { get; init; }

    public required Money Amount { get; init; }

    public required Money Used { get; init; }

    public required Money Open { get; init; }

    public required DeductionState State { get; init; }

    public required string Source { get; init; }

    /// <summary>As the marks of its figures name it.</summary>
    public string Subject => FigureSubject.Deduction(Id);
}
