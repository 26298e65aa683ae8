using SozialraumBudget.Domain.Tests.Examples;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>
/// Further worked examples in a folder outside the repository. Continuous integration has them; a clone without them checks the same rules
/// with its own examples (<see cref="ExampleTests"/>), and these tests end at once.
/// </summary>
public sealed class SharedExampleTests
{
    [Theory]
    [InlineData("stuttgart-small")]
    [InlineData("stuttgart-area")]
    public void Form_SharedExampleWhereThereIsOne_EveryFigureOfExpected(string name)
    {
        if (BudgetExample.Shared(name) is not { } example)
            return;

        Assert.Equal(example.Expected.ToJsonString(), ExampleAnswer.Of(example).ToJsonString());
        Assert.Empty(example.Budget.Explain().Verify());
    }
}
