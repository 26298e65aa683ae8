using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>
/// What may happen to a deduction (rule 4.4 in docs/rules.md): it is entered with amount, reason and basis, set off by payouts, and
/// withdrawn only while no payout uses it. Null means no objection.
/// </summary>
public static class DeductionRules
{
    public const string AmountMustBePositive = nameof(AmountMustBePositive);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string BasisIsRequired = nameof(BasisIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string DayMustNotBeAhead = nameof(DayMustNotBeAhead);
    public const string AlreadyWithdrawn = nameof(AlreadyWithdrawn);
    public const string UsedDeductionsStay = nameof(UsedDeductionsStay);
    public const string ClaimsOfRenegotiationsStay = nameof(ClaimsOfRenegotiationsStay);
    public const string ClaimsOfReturnsStay = nameof(ClaimsOfReturnsStay);
    public const string ClaimsOfSettlementsStay = nameof(ClaimsOfSettlementsStay);

    /// <summary>Longest reason and basis: both are printed in the notice.</summary>
    public const int LongestText = 300;

    /// <param name="day">Day the claim came to be due.</param>
    public static Refusal? Record(Money amount, string? reason, string? basis, DateOnly day, DateOnly today) =>
        amount switch
        {
            _ when amount <= Money.Zero => new(AmountMustBePositive, "Der Abzug muss über 0,00 € liegen."),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte angeben, wofür der Abzug ist."),
            _ when string.IsNullOrWhiteSpace(basis) => new(BasisIsRequired, "Bitte Rechtsgrundlage oder Vertragsklausel angeben."),
            _ when Math.Max(reason.Length, basis.Length) > LongestText => new(
                TextIsTooLong,
                $"Grund und Rechtsgrundlage haben je höchstens {LongestText} Zeichen; sie stehen im Bescheid."
            ),
            _ when day > today => new(DayMustNotBeAhead, "Die Forderung muss fällig sein: der Tag liegt in der Zukunft."),
            _ => null,
        };

    /// <param name="used">What payouts that are prepared or approved have set off.</param>
    /// <param name="repaid">What was received on it in money.</param>
    public static Refusal? Withdraw(DeductionSource source, bool isWithdrawn, Money used, Money repaid, string? reason) =>
        source switch
        {
            _ when isWithdrawn => new(AlreadyWithdrawn, "Dieser Abzug ist schon zurückgezogen."),
            DeductionSource.AcceptedReturn => new(
                ClaimsOfReturnsStay,
                "Dieser Betrag folgt aus der angenommenen Meldung. Er ändert sich nur durch einen Nachtrag zu ihr."
            ),
            DeductionSource.Settlement => new(
                ClaimsOfSettlementsStay,
                "Dieser Betrag folgt aus der Jahresabrechnung. Er ändert sich nur durch eine neue Abrechnung des Jahres."
            ),
            DeductionSource.Earmark => new(
                ClaimsOfSettlementsStay,
                "Dieser Betrag ist zweckgebundenes Geld, das nach der Frist übrig war. Er ändert sich nicht."
            ),
            not DeductionSource.Recorded => new(
                ClaimsOfRenegotiationsStay,
                "Diese Rückforderung folgt aus dem festgesetzten Budget. Sie ändert sich nur durch eine neue Nachverhandlung."
            ),
            _ when used > Money.Zero => new(
                UsedDeductionsStay,
                "Dieser Abzug steht in einer Auszahlung. Er wird nur frei, wenn sie abgelehnt oder storniert wird."
            ),
            _ when repaid > Money.Zero => new(UsedDeductionsStay, "Auf diesen Abzug ist Geld eingegangen. Er bleibt."),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte begründen, warum der Abzug entfällt."),
            _ when reason.Length > LongestText => new(TextIsTooLong, $"Die Begründung hat höchstens {LongestText} Zeichen."),
            _ => null,
        };

    /// <summary>What payouts can still set off; nothing of one that is withdrawn.</summary>
    public static Money Open(Money amount, Money used, bool isWithdrawn) => isWithdrawn ? Money.Zero : amount - used;

    /// <param name="used">Set off by payouts.</param>
    /// <param name="repaid">Received in money.</param>
    public static DeductionState State(Money amount, Money used, Money repaid, bool isWithdrawn) =>
        true switch
        {
            _ when isWithdrawn => DeductionState.Withdrawn,
            _ when used.IsZero && repaid.IsZero => DeductionState.Open,
            _ when repaid.IsZero => used == amount ? DeductionState.SetOff : DeductionState.PartlySetOff,
            _ => used + repaid == amount ? DeductionState.Repaid : DeductionState.PartlyRepaid,
        };
}
