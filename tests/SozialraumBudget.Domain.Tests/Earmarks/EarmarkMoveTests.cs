using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Earmarks;

/// <summary>The balance of an account from its moves.</summary>
public sealed class EarmarkMoveTests
{
    [Fact]
    public void Moves_OfSettlementsAndReclaims_AddUpToWhatIsLeft()
    {
        EarmarkMove[] moves = [new(new(100m), false), new(new(-30m), false), new(new(-50m), true)];
        var standing = new EarmarkStanding(
            moves,
            [new(SpendingState.Accepted, new(15m)), new(SpendingState.Submitted, new(2m))],
            new(2027, 12, 31),
            new(2028, 1, 1)
        );
        Assert.Equal(
            (70m, 50m, 15m, 5m, 3m),
            (standing.Earmarked.Amount, standing.Reclaimed.Amount, standing.Spent.Amount, standing.Left.Amount, standing.Free.Amount)
        );
    }
}
