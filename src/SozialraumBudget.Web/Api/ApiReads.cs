namespace SozialraumBudget.Web.Api;

/// <summary>What the read log calls the things that the API hands out.</summary>
internal static class ApiReads
{
    public static string Told(BudgetVariant variant) => $"Variante „{variant.Name}“ {variant.BudgetYear}";
}
