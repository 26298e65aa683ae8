using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>What an empty list offers: the act to whoever may do it, the way back to everybody else.</summary>
public static class EmptySteps
{
    public const string HomeLabel = "Zu den Aufgaben";

    /// <param name="table">The list.</param>
    /// <param name="may">Whether the person may do what fills the list.</param>
    /// <param name="title">What is missing.</param>
    /// <param name="text">What the list will hold.</param>
    /// <param name="href">Where the list is filled.</param>
    /// <param name="action">What is done there.</param>
    public static DataTable<T> EmptyFor<T>(this DataTable<T> table, bool may, string title, string text, string href, string action)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Empty(title, text, may ? href : Links.Home, may ? action : HomeLabel);
    }
}
