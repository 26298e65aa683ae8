using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Web.Api;

/// <summary>What a provider promises an area.</summary>
/// <param name="Capacity">In <paramref name="Unit"/>.</param>
/// <param name="AnswerDays">Calendar days within which the provider answers.</param>
internal sealed record SupplyPromiseAnswer(
    Guid Id,
    Guid AreaId,
    string Area,
    Guid ProviderId,
    string Provider,
    HelpType Help,
    HelpSetting Setting,
    int Capacity,
    CapacityUnit Unit,
    int AnswerDays,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? Note
)
{
    public static SupplyPromiseAnswer Of(PromisedSupply promise)
    {
        var record = promise.Record;
        return new(
            record.Id,
            record.AreaId,
            promise.Area,
            record.ProviderId,
            promise.Provider,
            record.HelpType,
            record.Setting,
            record.Capacity,
            record.Unit,
            record.AnswerDays,
            record.ValidFrom,
            record.ValidTo,
            record.Note
        );
    }
}

/// <summary>A request with the providers that were asked, as far as the caller sees them.</summary>
/// <param name="SuppliedFrom">First day of the help; missing while it is open, and for another provider.</param>
/// <param name="DaysToStart">Calendar days from the request to it.</param>
internal sealed record SupplyRequestAnswer(
    Guid Id,
    Guid AreaId,
    string Area,
    string Case,
    HelpType Help,
    HelpSetting Setting,
    DateOnly AskedOn,
    DateOnly NeededBy,
    string? Need,
    SupplyState State,
    SupplyStage Stage,
    string? SuppliedBy,
    DateOnly? SuppliedFrom,
    int? DaysToStart,
    IReadOnlyList<SupplyAskAnswer> Asked
)
{
    public static SupplyRequestAnswer Of(SupplyDossier dossier, DateOnly today)
    {
        var record = dossier.Record;
        return new(
            record.Id,
            record.AreaId,
            dossier.Area,
            record.CaseNumber,
            record.HelpType,
            record.Setting,
            record.AskedOn,
            record.NeededBy,
            record.Need,
            record.State,
            dossier.Request.StageOn(today),
            dossier.SuppliedBy,
            dossier.Closing?.SuppliedFrom,
            dossier.Request.DaysToStart,
            [.. dossier.Asked.Select(a => SupplyAskAnswer.Of(a, today))]
        );
    }
}

/// <summary>An asked provider.</summary>
/// <param name="DueOn">Last day on which an answer is on time.</param>
/// <param name="Days">Calendar days from the request to the first answer that takes or declines.</param>
internal sealed record SupplyAskAnswer(
    Guid ProviderId,
    string Provider,
    DateOnly DueOn,
    AskStanding Standing,
    int? Days,
    IReadOnlyList<SupplyStepAnswer> Answers
)
{
    public static SupplyAskAnswer Of(AskedProvider asked, DateOnly today) =>
        new(
            asked.Record.ProviderId,
            asked.Name,
            asked.Ask.DueOn,
            asked.Ask.StandingOn(today),
            asked.Ask.Days,
            [.. asked.Answers.Select(static a => new SupplyStepAnswer(a.Kind, a.From, a.Reason, a.Text, a.Given.Name, a.Given.At))]
        );
}

/// <summary>One step of the exchange with it.</summary>
/// <param name="Kind">takes, declines, asks_back, or the public side's reply.</param>
internal sealed record SupplyStepAnswer(
    SupplyAnswerKind Kind,
    DateOnly? From,
    DeclineReason? Reason,
    string? Text,
    string GivenBy,
    DateTimeOffset GivenAt
);
