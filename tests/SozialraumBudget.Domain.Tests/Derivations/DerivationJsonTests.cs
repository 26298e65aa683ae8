using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Derivations;

public sealed class DerivationJsonTests
{
    [Fact]
    public void Read_ValueOfZero_ComesBack()
    {
        var stored = DerivationJson.Write(Derive.Node("Summe", Operation.Sum, Money.Zero, null, Derive.Input("Rate", Money.Zero)));

        Assert.Equal([0m, 0m], new[] { DerivationJson.Read(stored).Value, DerivationJson.Read(stored).Children[0].Value });
    }
}
