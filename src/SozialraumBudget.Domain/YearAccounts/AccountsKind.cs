namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>Kind of a line in a provider's annual accounts.</summary>
public enum AccountsKind
{
    /// <summary>Payouts of the social-space budget.</summary>
    BudgetIncome,

    /// <summary>Grants of others for the same work.</summary>
    Grants,

    OtherIncome,

    /// <summary>Taken from reserves.</summary>
    ReserveRelease,

    Staff,

    /// <summary>Rent, materials, travel.</summary>
    Materials,

    /// <summary>Administration and share of central costs.</summary>
    Overhead,

    /// <summary>Help by other providers that burdens the provider.</summary>
    ExternalHelp,

    /// <summary>Put into reserves.</summary>
    ReserveAllocation,

    OtherExpense,
}

/// <summary>Names of the kinds and which side they are on.</summary>
public static class AccountsKinds
{
    public static IReadOnlyList<AccountsKind> Income { get; } =
    [AccountsKind.BudgetIncome, AccountsKind.Grants, AccountsKind.OtherIncome, AccountsKind.ReserveRelease];

    public static IReadOnlyList<AccountsKind> Expense { get; } =
    [
        AccountsKind.Staff,
        AccountsKind.Materials,
        AccountsKind.Overhead,
        AccountsKind.ExternalHelp,
        AccountsKind.ReserveAllocation,
        AccountsKind.OtherExpense,
    ];

    public static string Title(this AccountsKind kind) =>
        kind switch
        {
            AccountsKind.BudgetIncome => "Sozialraumbudget",
            AccountsKind.Grants => "Zuschüsse Dritter",
            AccountsKind.OtherIncome => "Sonstige Erträge",
            AccountsKind.ReserveRelease => "Entnahme aus Rücklagen",
            AccountsKind.Staff => "Personal",
            AccountsKind.Materials => "Sachkosten",
            AccountsKind.Overhead => "Verwaltung und Gemeinkosten",
            AccountsKind.ExternalHelp => "Externe Hilfen",
            AccountsKind.ReserveAllocation => "Zuführung zu Rücklagen",
            AccountsKind.OtherExpense => "Sonstige Aufwendungen",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
