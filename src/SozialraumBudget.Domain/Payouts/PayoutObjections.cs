using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>Why a payout cannot be prepared, in the order somebody would mend it.</summary>
internal static class PayoutObjections
{
    /// <summary>Null when nothing speaks against it.</summary>
    /// <param name="hasAccount">The provider has an approved bank account today.</param>
    public static Refusal? Of(Standing standing, PayoutWish wish, bool hasAccount) =>
        standing.Facts switch
        {
            { State: var state } when !PayoutPlan.Pays(state, wish.Due is { } key ? standing.Due(key)?.Purpose : DuePurpose.Retention) =>
                new(PayoutPlan.AgreementMustBeActive, "Raten werden nur aus einer aktiven Vereinbarung gezahlt."),
            { Budget: null } => new(
                PayoutPlan.DueMustBePlanned,
                "Für dieses Jahr ist keine Rate festgesetzt. Zuerst das Budget festsetzen."
            ),
            _ when !hasAccount => new(
                PayoutPlan.BankAccountMustBeApproved,
                "Für den Träger ist keine freigegebene Bankverbindung hinterlegt."
            ),
            _ when wish.Claims is { } wanted && wanted.Any(id => standing.Facts.Claims.All(c => c.Id != id || c.Open <= Money.Zero)) => new(
                PayoutPlan.ClaimMustBeOpen,
                "Ein gewählter Abzug ist nicht mehr offen. Bitte neu auswählen."
            ),
            _ => wish.Due is { } key ? OfDue(standing.Due(key), key) : OfRetention(standing),
        };

    private static Refusal? OfDue(DueStanding? due, DueKey key) =>
        due switch
        {
            null => new(PayoutPlan.DueMustBePlanned, $"Für {key.Period} ist keine Rate festgesetzt."),
            { IsOpen: false } => new(
                PayoutPlan.AlreadyPrepared,
                $"Die Rate {DueNames.Of(due.Key, due.Purpose)} {key.Period.Year} ist schon {due.Step.Title()}."
            ),
            { NotBefore: { } first } => new(
                PayoutPlan.TooEarlyToPrepare,
                $"{due.Name} {key.Period.Year} ist am {due.DueOn:dd.MM.yyyy} fällig und wird nach der Vereinbarung frühestens ab dem "
                    + $"{first:dd.MM.yyyy} vorbereitet."
            ),
            _ => null,
        };

    private static Refusal? OfRetention(Standing standing) =>
        standing switch
        {
            _ when standing.Dues.Any(static d =>
                    d.IsOpen && d.Due > Money.Zero && !d.Purpose.IsAdditional() && d.Step != PayoutStep.Resting
                ) => new(PayoutPlan.DuesComeFirst, "Es ist noch eine Rate offen; der freigegebene Einbehalt wird mit ihr ausgezahlt."),
            _ when standing.Dues.All(static d => d is not { IsOpen: true, Purpose: DuePurpose.Retention }) => new(
                PayoutPlan.AmountMustBePositive,
                $"Die Auszahlung ergibt {GermanNumber.Text(standing.ReleasedWaiting)}; ausgezahlt werden nur Beträge über null."
            ),
            _ => null,
        };
}
