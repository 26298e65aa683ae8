using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>Into which statement an amendment flows.</summary>
public sealed class ReturnCorrectionTests
{
    private static readonly Period First = Period.Quarter(2026, 1);

    [Theory]
    [InlineData(6, 2)] // before the second quarter is accepted
    [InlineData(9, 3)] // after it
    [InlineData(12, 4)] // after the third, too
    public void StatementOf_AnAmendment_IsTheNextThatIsNotAccepted(int month, int quarter)
    {
        AcceptedReturn[] accepted = [At(First, 1, 5), At(First.Next(), 1, 8), At(First.Next().Next(), 1, 11), At(First.Next(), 2, 12)];
        Assert.Equal(quarter, ReturnCorrection.StatementOf(At(First, 2, month), accepted).Number);
    }

    private static AcceptedReturn At(Period period, int version, int month) =>
        new(period, version, new DateTimeOffset(2026, month, 2, 8, 0, 0, TimeSpan.Zero));
}
