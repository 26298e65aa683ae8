namespace SozialraumBudget.Domain.Supply;

/// <summary>One asked provider of a request, for the times.</summary>
/// <param name="AskedOn">Day of the request.</param>
/// <param name="AnswerDays">Calendar days that the provider had promised on that day.</param>
/// <param name="AnsweredOn">Day of the first answer that takes or declines; asking back is none, and the time goes on.</param>
/// <param name="Last">The newest of the exchange; null: nothing yet.</param>
/// <param name="Answer">The newest that takes or declines; null: none yet.</param>
/// <param name="ClosedOn">Day on which the request was closed; null while it is open.</param>
public sealed record SupplyAsk(
    Guid ProviderId,
    DateOnly AskedOn,
    int AnswerDays,
    DateOnly? AnsweredOn,
    SupplyAnswerKind? Last,
    SupplyAnswerKind? Answer,
    DateOnly? ClosedOn
)
{
    /// <summary>Why the provider cannot take it; null unless its newest answer declines.</summary>
    public DeclineReason? Reason { get; init; }

    /// <summary>Last day on which an answer is on time.</summary>
    public DateOnly DueOn => AskedOn.AddDays(AnswerDays);

    /// <summary>Calendar days from the request to the answer; null without one.</summary>
    public int? Days => AnsweredOn is { } day ? day.DayNumber - AskedOn.DayNumber : null;

    public bool IsQuestionOpen => Last == SupplyAnswerKind.AsksBack;

    public AskStanding StandingOn(DateOnly today) =>
        AnsweredOn is { } answered ? (answered <= DueOn ? AskStanding.OnTime : AskStanding.Late)
        : ClosedOn is { } closed ? (closed <= DueOn ? AskStanding.Spared : AskStanding.Late)
        : today <= DueOn ? AskStanding.Waiting
        : AskStanding.Overdue;
}

/// <summary>A request with the providers that were asked; it holds neither the case nor any text.</summary>
/// <param name="SuppliedBy">Who supplies it, where that is a provider of the guarantee.</param>
/// <param name="SuppliedFrom">First day of the help; null while it is open or where it was withdrawn.</param>
public sealed record SupplyRequest(
    Guid Id,
    DateOnly AskedOn,
    SupplyState State,
    Guid? SuppliedBy,
    DateOnly? SuppliedFrom,
    IReadOnlyList<SupplyAsk> Asks
)
{
    /// <summary>Calendar days from the request to the first day of the help; null without one.</summary>
    public int? DaysToStart => SuppliedFrom is { } day ? day.DayNumber - AskedOn.DayNumber : null;

    /// <summary>A taking provider counts more than a question, a question more than what is overdue.</summary>
    public SupplyStage StageOn(DateOnly today) =>
        State != SupplyState.Open ? SupplyStage.Closed
        : Asks.Any(static a => a.Answer == SupplyAnswerKind.Takes) ? SupplyStage.Taken
        : Asks.Any(static a => a.IsQuestionOpen) ? SupplyStage.AskedBack
        : Asks.Count > 0 && Asks.All(static a => a.Answer == SupplyAnswerKind.Declines) ? SupplyStage.AllDeclined
        : Asks.Any(a => a.StandingOn(today) == AskStanding.Overdue) ? SupplyStage.Overdue
        : SupplyStage.Waits;
}
