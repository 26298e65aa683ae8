using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Tests.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.CashOffice;

/// <summary>Where files and transfers stand, and what leads from one state to the next.</summary>
public sealed class CashFilesTests
{
    private static readonly DateOnly Day = new(2026, 4, 15);

    [Theory]
    [InlineData(CashFileState.HandedOver, TransferState.HandedOver, TransferState.HandedOver)]
    [InlineData(CashFileState.PartlyAnswered, TransferState.HandedOver, TransferState.Executed)]
    [InlineData(CashFileState.PartlyAnswered, TransferState.HandedOver, TransferState.Rejected)]
    [InlineData(CashFileState.Executed, TransferState.Executed, TransferState.Executed)]
    [InlineData(CashFileState.PartlyExecuted, TransferState.Executed, TransferState.Returned)]
    [InlineData(CashFileState.Rejected, TransferState.Rejected, TransferState.Returned)]
    [InlineData(CashFileState.Withdrawn, TransferState.Rejected, TransferState.Withdrawn)]
    public void StateOf_Transfers_TellsTheFile(CashFileState state, params TransferState[] transfers) =>
        Assert.Equal(state, CashFiles.StateOf(transfers));

    [Fact]
    public void Title_EveryStateAndFate_HasAWordOfItsOwn()
    {
        Assert.Equal(6, Enum.GetValues<CashFileState>().Select(static s => s.Title()).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<TransferState>().Select(static s => s.Title()).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<AnswerFate>().Select(static s => s.Title()).Distinct().Count());
    }

    [Theory]
    [InlineData(15, "Kasse bat darum", null, TransferState.HandedOver, TransferState.HandedOver)]
    [InlineData(15, "Kasse bat darum", null, TransferState.HandedOver, TransferState.Rejected)]
    [InlineData(15, " ", CashFiles.ReasonIsRequired, TransferState.HandedOver)]
    [InlineData(16, "zu spät", CashFiles.ExecutionDayHasPassed, TransferState.HandedOver)]
    [InlineData(15, "x", CashFiles.FileIsAnswered, TransferState.HandedOver, TransferState.Executed)]
    [InlineData(15, "x", CashFiles.FileIsAnswered, TransferState.HandedOver, TransferState.Returned)]
    [InlineData(15, "x", CashFiles.FileIsAnswered, TransferState.Rejected)]
    [InlineData(15, "x", CashFiles.FileIsWithdrawn, TransferState.Withdrawn)]
    public void Withdraw_OnlyBeforeAnythingIsCarriedOut(int today, string reason, string? rule, params TransferState[] transfers) =>
        Assert.Equal(rule, CashFiles.Withdraw(transfers, Day, new(2026, 4, today), reason)?.Rule);

    /// <summary>Good Friday and Easter Monday are no bank days.</summary>
    [Fact]
    public void AnswerBy_FiveBankDaysAfterTheExecution() => Assert.Equal(new DateOnly(2026, 4, 10), CashFiles.AnswerBy(new(2026, 4, 1)));

    [Theory]
    [InlineData(TransferState.HandedOver, TransferState.Executed, AnswerEffect.Changes)]
    [InlineData(TransferState.HandedOver, TransferState.Rejected, AnswerEffect.Changes)]
    [InlineData(TransferState.Executed, TransferState.Returned, AnswerEffect.Changes)]
    [InlineData(TransferState.Executed, TransferState.Executed, AnswerEffect.IsKnown)]
    [InlineData(TransferState.Rejected, TransferState.Rejected, AnswerEffect.IsKnown)]
    [InlineData(TransferState.Returned, TransferState.Executed, AnswerEffect.IsKnown)]
    [InlineData(TransferState.Withdrawn, TransferState.Rejected, AnswerEffect.IsKnown)]
    [InlineData(TransferState.Executed, TransferState.Rejected, AnswerEffect.Contradicts)]
    [InlineData(TransferState.Rejected, TransferState.Executed, AnswerEffect.Contradicts)]
    [InlineData(TransferState.Withdrawn, TransferState.Executed, AnswerEffect.Contradicts)]
    public void On_State_ChangesKnowsOrContradicts(TransferState state, TransferState answer, AnswerEffect effect)
    {
        var transfer = OnRecord.Transfer(OnRecord.Payout(2, PayoutState.Approved), state);
        Assert.Equal(effect, new TransferAnswer(answer, Day, "AC04").On(transfer));
        Assert.Equal(effect == AnswerEffect.Changes, state.Leads(answer));
        if (!state.Leads(answer))
            Assert.Throws<InvalidOperationException>(() => transfer.With(new(answer, Day)));
    }

    [Fact]
    public void Objection_NeedsAPossibleDayAndAReason()
    {
        var transfer = OnRecord.Transfer(OnRecord.Payout(2, PayoutState.Approved));
        Assert.Null(TransferAnswer.Executed(Day).Objection(transfer, Day));
        Assert.Equal(TransferAnswer.AnswerDayMustBePossible, TransferAnswer.Executed(Day).Objection(transfer, Day.AddDays(-1))!.Rule);
        Assert.Equal(TransferAnswer.AnswerDayMustBePossible, TransferAnswer.Executed(Day.AddDays(-1)).Objection(transfer, Day)!.Rule);
        Assert.Equal(TransferAnswer.ReasonIsRequired, TransferAnswer.Failed(transfer, Day, " ", "").Objection(transfer, Day)!.Rule);
        Assert.Null(TransferAnswer.Failed(transfer, Day, null, "Konto falsch").Objection(transfer, Day));
        Assert.Equal(
            TransferAnswer.ReasonIsTooLong,
            TransferAnswer.Failed(transfer, Day, null, new string('x', 1001)).Objection(transfer, Day)!.Rule
        );
    }

    [Theory]
    [InlineData("AC04", null, "Konto aufgelöst (AC04)")]
    [InlineData("ZZ99", "siehe Anruf", "ZZ99, siehe Anruf")]
    [InlineData(null, "siehe Anruf", "siehe Anruf")]
    [InlineData(null, null, "")]
    public void Told_CodeAndText_InGerman(string? code, string? text, string told) => Assert.Equal(told, RejectionReasons.Told(code, text));

    [Fact]
    public void EndToEndId_EachAttemptHasItsOwn()
    {
        var transfer = new CreditTransfer(
            Guid.NewGuid(),
            "SRB-MI-2026-Q1-V1-1-1",
            "Träger",
            Iban.Parse("DE02120300000000202051"),
            new Money(1m),
            "Rate"
        );
        Assert.Equal("SRB-MI-2026-Q1-V1-1-1", CreditTransferFile.EndToEndId(transfer));
        Assert.Equal("SRB-MI-2026-Q1-V1-1-1-U2", CreditTransferFile.EndToEndId(transfer with { Attempt = 2 }));
        var odd = transfer with { Reference = new string('x', 36), Attempt = 3 };
        Assert.Equal($"{odd.PayoutId:N}U3", CreditTransferFile.EndToEndId(odd));
    }

    [Fact]
    public void Accounts_ChangedSinceApproval_NamesThePayout()
    {
        var account = new PayeeAccount("DE02120300000000202051", "Träger gGmbH");
        Assert.True(CashSelection.IsCurrent(account, [account, account]));
        Assert.False(CashSelection.IsCurrent(account, [account, account with { Iban = "DE89370400440532013000" }]));
        Assert.False(CashSelection.IsCurrent(account, [account with { Holder = "Andere gGmbH" }]));
        Assert.False(CashSelection.IsCurrent(account, [null]));
        Assert.Null(CashSelection.Accounts([]));
        var refusal = CashSelection.Accounts(["SRB-MI-2026-Q1-V1-1-1"])!;
        Assert.Equal(CashSelection.BankAccountMustBeCurrent, refusal.Rule);
        Assert.Contains("SRB-MI-2026-Q1-V1-1-1", refusal.Text, StringComparison.Ordinal);
    }
}
