namespace SozialraumBudget.Domain.Access;

/// <summary>
/// Who may see or do what, where more than one role may. Whoever holds one of the roles has the right; what else it takes (four eyes, the
/// own area, the own contract) is said by the rule of the act.
/// </summary>
public static class Rights
{
    /// <summary>Works with cases: base years, variants, negotiation. Of which areas: <see cref="CaseSights"/>.</summary>
    public static IReadOnlyList<Role> CaseWork { get; } = [Role.Controller, Role.AreaManager];

    /// <summary>Sees the agreements of all areas and providers; others those of their area or provider.</summary>
    public static IReadOnlyList<Role> EveryAgreement { get; } = [Role.Controller, Role.Approver, Role.Management];

    /// <summary>Prepares or approves money: whole account numbers, payment orders, files for the cash office.</summary>
    public static IReadOnlyList<Role> CashDesk { get; } = [Role.Controller, Role.Approver];

    /// <summary>The letter about a payout, with the provider's masked account: not for area managers.</summary>
    public static IReadOnlyList<Role> PayoutNotice { get; } = [.. CashDesk, Role.Management, Role.ProviderCoordinator];

    /// <summary>Hands in proofs; controllers those that came on paper.</summary>
    public static IReadOnlyList<Role> HandInProofs { get; } = [Role.Controller, Role.ProviderCoordinator];

    /// <summary>Both sides of a return: they talk about its rows and note that a point is done with.</summary>
    public static IReadOnlyList<Role> TalkAboutReturns { get; } = HandInProofs;

    /// <summary>Both sides of an arbitration: they call the body and answer its award, each for its own side.</summary>
    public static IReadOnlyList<Role> Arbitrate { get; } = HandInProofs;

    /// <summary>Both sides of a move for a stationary help: they propose and sign it, each for its own side.</summary>
    public static IReadOnlyList<Role> SignMoves { get; } = HandInProofs;

    /// <summary>The rows of returns; of which areas or contracts: <see cref="CaseSights.SeesReturn"/>.</summary>
    public static IReadOnlyList<Role> ReturnRows { get; } = [.. CaseWork, Role.ProviderCoordinator];

    /// <summary>The office and its management: reasons and evidence of the checklist are the public side's own record.</summary>
    public static IReadOnlyList<Role> Office { get; } = [Role.Controller, Role.Approver, Role.AreaManager, Role.Management];

    /// <summary>Changes areas, providers, social structure.</summary>
    public static IReadOnlyList<Role> MasterData { get; } = [Role.Controller, Role.Admin];

    /// <summary>Distributes the city's sum over its areas, and enters what was decided.</summary>
    public static IReadOnlyList<Role> Distribution { get; } = [Role.Controller, Role.Management];

    /// <summary>Composes reports and, over somebody else's, is the second person.</summary>
    public static IReadOnlyList<Role> Reports { get; } = Distribution;

    /// <summary>Leads selections of providers and, over somebody else's proposal, is the second person.</summary>
    public static IReadOnlyList<Role> Selection { get; } = Distribution;

    /// <summary>
    /// Reads files in: master data and base years, the office's lists of cases, or returns and annual accounts of the own provider.
    /// </summary>
    public static IReadOnlyList<Role> Import { get; } = [.. MasterData, Role.AreaManager, Role.ProviderCoordinator];

    /// <summary>The second person for a bank account; whether it is another one than the first is decided by the rule.</summary>
    public static IReadOnlyList<Role> ApproveAccounts { get; } = CashDesk;

    /// <summary>Who pays or keeps accounts needs the number; nobody else sees a provider's account.</summary>
    public static IReadOnlyList<Role> SeeAccounts { get; } = [.. CashDesk, Role.Admin];

    /// <summary>Roles a city's first people take; none of them needs an area or a provider, so several are invited in one go.</summary>
    public static IReadOnlyList<Role> FirstPeople { get; } = [.. CashDesk, Role.Admin, Role.Management];

    /// <summary>One of the roles has the right.</summary>
    public static bool Have(this IReadOnlySet<Role> roles, IReadOnlyList<Role> right)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Overlaps(right);
    }
}
