using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>The product's models, and those that only tests have.</summary>
internal static class TestModels
{
    public static BudgetModel Of(string key) =>
        BudgetModels.Find(key) ?? (key == "hannover" ? new AmbulatoryTestModel() : BudgetModels.Of(key));
}
