using System.Text.Json.Serialization;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>
/// Accounts of one agreement's ledger. Amounts are signed; a transaction sums to zero. Positive balances of all
/// accounts but <see cref="Commitment"/>, <see cref="Claims"/> and <see cref="Repaid"/> are money promised or paid to the provider, or set
/// off against it.
/// </summary>
public enum LedgerAccount
{
    /// <summary>Bewilligung: counter-account of everything promised; its balance is minus the promised total.</summary>
    Commitment,

    /// <summary>Raten: instalments promised and not yet paid.</summary>
    Instalments,

    /// <summary>Einbehalt: retained until the counter-performance is accepted.</summary>
    Retention,

    /// <summary>Freigegebener Einbehalt: released and waiting for the next payout.</summary>
    ReleasedRetention,

    /// <summary>
    /// Freigegeben: approved for transfer to the provider, set-offs taken off. Stored as "Paid"; programs are told "approved".
    /// </summary>
    [JsonStringEnumMemberName("approved")]
    Paid,

    /// <summary>Abzüge: kept back from payouts, set off against a claim on the provider, or paid back by it.</summary>
    Deductions,

    /// <summary>Rückforderungen: what a renegotiation left the provider owing, minus; zero when it is set off.</summary>
    Claims,

    /// <summary>Zurückgezahlt: claims of this year that a later year has set off or the provider has paid back, minus.</summary>
    Repaid,
}
