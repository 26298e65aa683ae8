using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Setup;

/// <summary>What is there already; only counts, nothing about anybody.</summary>
public sealed record SetupFacts
{
    public bool HasCityName { get; init; }

    /// <summary>Street and place.</summary>
    public bool HasCityAddress { get; init; }

    /// <summary>Accounts that can sign in, by role.</summary>
    public IReadOnlyDictionary<Role, int> Active { get; init; } = new Dictionary<Role, int>();

    /// <summary>Accounts that were invited and never signed in, by role.</summary>
    public IReadOnlyDictionary<Role, int> Invited { get; init; } = new Dictionary<Role, int>();

    /// <summary>Persons who can sign in and prepare or approve money; one with both roles is one.</summary>
    public int MoneyPersons { get; init; }

    /// <summary>An account of the city is approved or configured.</summary>
    public bool HasCashAccount { get; init; }

    public bool HasProposedCashAccount { get; init; }

    public int Areas { get; init; }

    public int Providers { get; init; }

    /// <summary>Areas that have a lead provider.</summary>
    public int AreasWithLead { get; init; }

    /// <summary>Providers with an approved account.</summary>
    public int BankAccounts { get; init; }

    public int ProposedBankAccounts { get; init; }

    public int Agreements { get; init; }

    /// <summary>Agreements whose model retains a part.</summary>
    public int RetainingAgreements { get; init; }

    public int AgreementsWithConditions { get; init; }

    /// <summary>Areas with a base year in force.</summary>
    public int BaseYears { get; init; }

    public int FixedBudgets { get; init; }

    /// <summary>Agreements that are active or were.</summary>
    public int ActiveAgreements { get; init; }

    public int PreparedPayouts { get; init; }

    public int ApprovedPayouts { get; init; }

    public int ActiveAs(Role role) => Active.GetValueOrDefault(role);

    public int InvitedAs(Role role) => Invited.GetValueOrDefault(role);
}
