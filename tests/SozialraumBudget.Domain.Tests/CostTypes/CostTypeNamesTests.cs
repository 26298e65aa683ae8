using SozialraumBudget.Domain.CostTypes;

namespace SozialraumBudget.Domain.Tests.CostTypes;

public sealed class CostTypeNamesTests
{
    [Theory]
    [InlineData("3", "Kostentyp III")]
    [InlineData(" iii ", "Kostentyp III")]
    [InlineData("Hoch", "Kostentyp Hoch")] // a trial's own names stay
    [InlineData("", "ohne Kostentyp")]
    [InlineData(null, "ohne Kostentyp")]
    public void Title_NumberOrNumeral_ReadsAsTheBudgetDoes(string? name, string title) => Assert.Equal(title, CostTypeNames.Title(name));
}
