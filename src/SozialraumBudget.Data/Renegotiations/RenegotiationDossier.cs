using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Renegotiations;

/// <summary>A renegotiation with its offers, and the year it is about.</summary>
public sealed record RenegotiationDossier
{
    public required RenegotiationRecord Record { get; init; }

    public required AgreementStanding Standing { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<RenegotiationOffer> Offers { get; init; }

    /// <summary>Files by offer.</summary>
    public ILookup<Guid, StoredFile> Files { get; init; } = Array.Empty<StoredFile>().ToLookup(static _ => Guid.Empty);

    /// <summary>A settlement of the year is prepared or approved.</summary>
    public required bool IsSettled { get; init; }

    public RenegotiationOffer? Last => Offers.Count > 0 ? Offers[^1] : null;

    public OfferFact? LastFact => Last is { } last ? new(last.Id, last.Side, last.Made.UserId) : null;

    /// <summary>What both sides agreed on; null while they have not.</summary>
    public Money? AgreedTotal => Record.State == RenegotiationState.Agreed ? Last?.Total : null;

    public RenegotiationStage Stage =>
        RenegotiationStages.Of(
            Record.State,
            Last?.Side,
            Record.BudgetVersion,
            Standing.Standing.Facts.Budget?.Version ?? Record.BudgetVersion,
            IsSettled
        );

    /// <summary>"Neuverhandlung 1, anlässlich der Prognose".</summary>
    public string Name => $"Neuverhandlung {Record.Number}, anlässlich {Record.Occasion.Title()}";

    /// <summary>Reasons, effects and proposal as they lay there when it was opened.</summary>
    public RenegotiationCheck Check => RenegotiationCheck.Of(Plan)!;

    /// <summary>The settlement as it looked then.</summary>
    public SettlementPlan Plan => SettlementPlan.Of(SettlementText.Read(Record.Facts));
}
