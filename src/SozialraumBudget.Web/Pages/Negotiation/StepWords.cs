using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>What a negotiated step did, told.</summary>
internal static class StepWords
{
    public static string Effect(Budget budget, Money before) =>
        budget.Total.Amount == before
            ? $"Das Gesamtbudget bleibt bei {German.Money(before)}."
            : $"Gesamtbudget {German.Money(before)} → {German.Money(budget.Total)} ({German.Signed(budget.ChangeFrom(before))}).";
}
