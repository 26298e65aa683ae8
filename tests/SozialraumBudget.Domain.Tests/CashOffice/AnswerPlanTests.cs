using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.CashOffice;

/// <summary>What a message changes: matched by its ids, compared by its amount, taken in whole or not at all.</summary>
public sealed class AnswerPlanTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);

    [Fact]
    public void Of_ExecutedAndRejected_TakesEach()
    {
        var plan = Plan([Transfer("E-1"), Transfer("E-2")], Messages.Camt054("08", Messages.Booking("E-1"), Messages.Booking("fremd")));
        Assert.Equal([AnswerFate.Taken, AnswerFate.Foreign], plan.Rows.Select(static r => r.Fate));
        Assert.Equal(TransferAnswer.Executed(new(2026, 4, 16)), plan.Rows[0].Answer);
        Assert.Null(plan.Refusal);

        var rejected = Plan(
            [Transfer("E-2")],
            Messages.Pain002(
                "10",
                "",
                Messages.Payment("", Messages.Transfer("E-2", "RJCT", "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>"))
            )
        );
        Assert.Equal(TransferState.Rejected, Assert.Single(rejected.Taken).Answer!.State);
    }

    [Theory]
    [InlineData("99.99", "<MsgId>SRB-1</MsgId>", "Der Betrag ist 100,00 €, die Antwort nennt 99,99 EUR.")]
    [InlineData("100.00", "<MsgId>SRB-9</MsgId>", "Die Überweisung steht in der Datei SRB-1, die Antwort nennt SRB-9.")]
    public void Of_OtherAmountOrFile_RefusesTheWholeMessage(string amount, string files, string why)
    {
        var plan = Plan(
            [Transfer("E-1"), Transfer("E-2")],
            Messages.Camt054("08", Messages.Booking("E-1"), Messages.Booking("E-2", amount, files: files))
        );
        Assert.Equal(AnswerPlan.AnswerMustFit, plan.Refusal!.Rule);
        Assert.Equal(why, Assert.Single(plan.Rows, static r => r.Fate == AnswerFate.Refused).Why);
    }

    [Fact]
    public void Of_OtherCurrency_IsRefused()
    {
        var booking = Messages.Booking("E-1").Replace("\"EUR\"", "\"CHF\"", StringComparison.Ordinal);
        Assert.Equal(AnswerPlan.AnswerMustFit, Plan([Transfer("E-1")], Messages.Camt054("08", booking)).Refusal!.Rule);
    }

    [Fact]
    public void Of_SameAnswerAgain_ChangesNothing()
    {
        var known = Transfer("E-1").With(TransferAnswer.Executed(new(2026, 4, 16)));
        var plan = Plan([known], Messages.Camt054("08", Messages.Booking("E-1"), Messages.Booking("E-1", day: "2026-04-17")));
        Assert.Equal([AnswerFate.Known, AnswerFate.Known], plan.Rows.Select(static r => r.Fate));
        Assert.Equal(AnswerPlan.NothingToTake, plan.Refusal!.Rule);
    }

    [Fact]
    public void Of_ContradictingAnswer_IsRefused()
    {
        var rejected = Transfer("E-1").With(new(TransferState.Rejected, new(2026, 4, 15), "AC04"));
        var plan = Plan([rejected], Messages.Camt054("08", Messages.Booking("E-1")));
        Assert.Equal(AnswerPlan.AnswerMustFit, plan.Refusal!.Rule);
        Assert.Contains("E-1 ist schon abgelehnt am 15.04.2026: Konto aufgelöst (AC04)", plan.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OutAndBackInOneMessage_CameBack_AndTheSameMessageAgainIsKnown()
    {
        var content = Messages.Camt054("08", Messages.Booking("E-1"), Messages.Booking("E-1", direction: "CRDT", day: "2026-04-18"));
        var plan = Plan([Transfer("E-1")], content);
        Assert.Equal([TransferState.Executed, TransferState.Returned], plan.Taken.Select(static r => r.Answer!.State));
        var after = plan.Taken.Aggregate(Transfer("E-1"), static (t, row) => t.With(row.Answer!));
        Assert.Equal((TransferState.Returned, new DateOnly(2026, 4, 16)), (after.State, after.ExecutedOn));
        Assert.Equal(AnswerPlan.NothingToTake, Plan([after], content).Refusal!.Rule);
    }

    [Fact]
    public void Of_WholeFile_StandsForEveryTransferInIt()
    {
        var rejected = Plan([Transfer("E-1"), Transfer("E-2")], Messages.Pain002("10", "<GrpSts>RJCT</GrpSts>"));
        Assert.Equal(2, rejected.Taken.Count());
        Assert.Equal("abgelehnt am 16.04.2026: RJCT", rejected.Rows[0].Transfer!.With(rejected.Rows[0].Answer!).Told);

        const string Batch = """
            <Ntry><Amt Ccy="EUR">{0}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-04-16</Dt></BookgDt>
            <NtryDtls><Btch><PmtInfId>SRB-1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls></Ntry>
            """;
        TransferFact[] two = [Transfer("E-1"), Transfer("E-2")];
        Assert.Equal(2, Plan(two, Messages.Camt054("08", Batch.Replace("{0}", "200.00", StringComparison.Ordinal))).Taken.Count());
        Assert.Equal(
            AnswerPlan.AnswerMustFit,
            Plan(two, Messages.Camt054("08", Batch.Replace("{0}", "300.00", StringComparison.Ordinal))).Refusal!.Rule
        );
    }

    [Fact]
    public void Of_AcceptedOnly_IsNoAnswerYet()
    {
        var plan = Plan([Transfer("E-1")], Messages.Pain002("10", "", Messages.Payment("", Messages.Transfer("E-1", "ACSP"))));
        Assert.Equal([AnswerFate.NoAnswer], plan.Rows.Select(static r => r.Fate));
        Assert.Equal(AnswerPlan.NothingToTake, plan.Refusal!.Rule);
    }

    [Fact]
    public void Of_DayAheadOrBeforeTheHandOver_IsRefused()
    {
        foreach (var day in new[] { "2026-04-21", "2026-04-12" })
            Assert.Equal(
                AnswerPlan.AnswerMustFit,
                Plan([Transfer("E-1")], Messages.Camt054("08", Messages.Booking("E-1", day: day))).Refusal!.Rule
            );
    }

    private static AnswerPlan Plan(TransferFact[] transfers, byte[] content) =>
        AnswerPlan.Of(BankMessage.Read(content).Message!, transfers, Today);

    private static TransferFact Transfer(string id) =>
        new()
        {
            Id = Guid.NewGuid(),
            PayoutId = Guid.NewGuid(),
            FileId = Guid.NewGuid(),
            File = "SRB-1",
            EndToEndId = id,
            Amount = new Money(100m),
            HandedOverOn = new(2026, 4, 13),
            ExecuteOn = new(2026, 4, 15),
        };
}
