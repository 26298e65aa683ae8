using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Pages.Providers;

/// <summary>How a provider's bank accounts are told.</summary>
public static class AccountWords
{
    public static string Shown(BankAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Iban.Parse(account.Iban).Formatted;
    }

    /// <param name="current">The account that holds on the day; null: none.</param>
    public static string StateOf(BankAccount account, BankAccount? current, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.IsOpen ? "Freigabe offen"
            : account.Rejected is not null ? "abgelehnt"
            : account.Id == current?.Id ? "gilt"
            : account.ValidFrom > day ? "künftig"
            : "früher";
    }

    public static BadgeKind KindOf(string state) =>
        state switch
        {
            "gilt" => BadgeKind.Success,
            "künftig" => BadgeKind.Info,
            "Freigabe offen" => BadgeKind.Warning,
            "abgelehnt" => BadgeKind.Danger,
            _ => BadgeKind.Neutral,
        };
}
