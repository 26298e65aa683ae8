using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>
/// Money that the provider pays back on a claim (rule 4.4 in docs/rules.md): where no payout follows that could set it off, or where the
/// provider rather pays. It closes the claim as far as it goes. Null means no objection.
/// </summary>
public static class RepaymentRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string AmountMustBePositive = nameof(AmountMustBePositive);
    public const string AmountMustBeOpen = nameof(AmountMustBeOpen);
    public const string DayMustFit = nameof(DayMustFit);
    public const string ReferenceIsRequired = nameof(ReferenceIsRequired);
    public const string ReferenceIsTooLong = nameof(ReferenceIsTooLong);

    /// <summary>Longest reference.</summary>
    public const int LongestReference = 140;

    /// <param name="open">What neither a payout nor an earlier repayment uses.</param>
    /// <param name="claimedOn">Nobody pays back before.</param>
    public static Refusal? Receive(
        Money open,
        DateOnly claimedOn,
        IReadOnlySet<Role> roles,
        Money? amount,
        DateOnly? receivedOn,
        string? reference,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(roles);
        return true switch
        {
            _ when !roles.Contains(Role.Controller) => new(
                RoleMustBeAllowed,
                $"Einen Zahlungseingang erfasst die Rolle {Role.Controller.Title()}."
            ),
            _ when amount is not { } received || received <= Money.Zero => new(
                AmountMustBePositive,
                "Bitte den eingegangenen Betrag angeben, über 0,00 €."
            ),
            _ when amount > open => new(
                AmountMustBeOpen,
                $"Offen sind noch {GermanNumber.Text(Money.Max(open, Money.Zero))}; mehr kann auf diesen Abzug nicht eingehen."
            ),
            _ when receivedOn is not { } day || day < claimedOn || day > today => new Refusal(
                DayMustFit,
                $"Bitte den Tag des Eingangs angeben, vom {claimedOn:dd.MM.yyyy} bis heute."
            ),
            _ when string.IsNullOrWhiteSpace(reference) => new(
                ReferenceIsRequired,
                "Bitte angeben, woran der Eingang zu erkennen ist (Kassenzeichen, Kontoauszug)."
            ),
            _ when reference.Length > LongestReference => new(
                ReferenceIsTooLong,
                $"Die Angabe zum Eingang hat höchstens {LongestReference} Zeichen."
            ),
            _ => null,
        };
    }
}
