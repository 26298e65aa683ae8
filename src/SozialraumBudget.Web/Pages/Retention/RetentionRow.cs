using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>One part of the retention with what its proof waits for.</summary>
public sealed record RetentionRow
{
    public required Guid Id { get; init; }

    public required string Area { get; init; }

    public required string Provider { get; init; }

    public required string Condition { get; init; }

    public required string Name { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    public required RetentionState State { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>Where the payout that carries it stands; null while none does.</summary>
    public PayoutStep? Payout { get; init; }

    public Guid? PayoutId { get; init; }

    /// <summary>Order of work: handed in first, then overdue, open, rejected, accepted.</summary>
    public string Step =>
        State switch
        {
            RetentionState.Submitted => "submitted",
            RetentionState.Accepted => "accepted",
            _ when IsOverdue => "overdue",
            RetentionState.Rejected => "rejected",
            _ => "open",
        };

    public string Title =>
        State switch
        {
            RetentionState.Accepted => Payout is { } step
                ? $"anerkannt, Auszahlung {step.Title()}"
                : "anerkannt, wartet auf die nächste Auszahlung",
            RetentionState.Submitted => "eingereicht, zu prüfen",
            _ when IsOverdue => State == RetentionState.Rejected ? "zurückgewiesen, überfällig" : "Nachweis fehlt, überfällig",
            _ => State.Title(),
        };

    public BadgeKind Kind =>
        Step switch
        {
            "submitted" => BadgeKind.Info,
            "accepted" => BadgeKind.Success,
            "overdue" => BadgeKind.Danger,
            "rejected" => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    /// <param name="payout">Where the payout that carries the part stands; null while none does.</param>
    internal static RetentionRow Of(
        Data.Tables.RetentionPart part,
        string area,
        AgreementState agreement,
        DateOnly? endedOn,
        PayoutStep? payout,
        DateOnly today
    ) =>
        new()
        {
            Id = part.Id,
            Area = area,
            Provider = "",
            Condition = part.Condition,
            Name = part.Name,
            Amount = part.Amount,
            DueOn = part.DueOn,
            State = part.State,
            IsOverdue = RetentionReview.IsOverdue(part.State, part.DueOn, today, agreement, ReturnProof.IsAsked(part.Name, endedOn)),
            Payout = payout,
            PayoutId = part.PayoutId,
        };
}
