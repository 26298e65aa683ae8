using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>Whether a return came in time.</summary>
public enum ReturnPunctuality
{
    /// <summary>Not in, and the deadline has not passed.</summary>
    Awaited,
    OnTime,
    Late,

    /// <summary>Not in, and the deadline has passed.</summary>
    Missing,
}

/// <summary>Until when a return is due (rule 4.5 in docs/rules.md).</summary>
public static class ReturnDeadline
{
    /// <summary>Days after the end of the period where an agreement names none.</summary>
    public const int UsualDays = 30;

    /// <param name="period">Of the return.</param>
    /// <param name="proof">Deadline of the proof that the return is, once the budget is fixed: it was agreed and stays.</param>
    /// <param name="days">Agreed days after the end of the period; null: none are agreed.</param>
    public static DateOnly Of(Period period, DateOnly? proof, int? days) => proof ?? period.Last.AddDays(days ?? UsualDays);

    /// <param name="due">Deadline.</param>
    /// <param name="submitted">Day on which it was first handed in; null while it was not.</param>
    public static ReturnPunctuality Punctuality(DateOnly due, DateOnly? submitted, DateOnly today) =>
        submitted is { } day
            ? day <= due
                ? ReturnPunctuality.OnTime
                : ReturnPunctuality.Late
            : today > due
                ? ReturnPunctuality.Missing
                : ReturnPunctuality.Awaited;

    public static string Title(this ReturnPunctuality punctuality) =>
        punctuality switch
        {
            ReturnPunctuality.Awaited => "noch nicht fällig",
            ReturnPunctuality.OnTime => "pünktlich",
            ReturnPunctuality.Late => "verspätet",
            ReturnPunctuality.Missing => "überfällig",
            _ => throw new ArgumentOutOfRangeException(nameof(punctuality), punctuality, null),
        };
}
