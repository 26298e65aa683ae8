using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

/// <summary>What is on record about the year 2026: four instalments of 100 due on the 15th, in short.</summary>
internal static class OnRecord
{
    public static DueKey Key(int quarter, int sequence = 1) => new(Period.Quarter(2026, quarter), sequence);

    public static DueFact Due(int quarter, decimal amount = 100, int sequence = 1, DuePurpose purpose = DuePurpose.Instalment) =>
        new(Key(quarter, sequence), purpose, new Money(amount), Period.Quarter(2026, quarter).First.AddDays(14));

    public static BudgetInForce Budget(params DueFact[] dues)
    {
        DueFact[] all = dues.Length > 0 ? dues : [Due(1), Due(2), Due(3), Due(4)];
        var payable = Money.Sum(all.Select(static d => d.Amount));
        return new(Guid.NewGuid(), 1, payable + new Money(20m), payable, new Money(20m), Money.Zero, all);
    }

    public static PayoutFact Payout(
        int quarter,
        PayoutState state,
        decimal due = 100,
        decimal released = 0,
        decimal setOff = 0,
        DuePurpose purpose = DuePurpose.Instalment,
        int sequence = 1
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            Key = Key(quarter, sequence),
            Purpose = purpose,
            State = state,
            Due = new Money(due),
            Released = new Money(released),
            SetOff = new Money(setOff),
            DueOn = Period.Quarter(2026, quarter).First.AddDays(14),
            PreparedAt = DateTimeOffset.UnixEpoch,
        };

    /// <summary>A transfer of the payout, handed over on its due day.</summary>
    public static TransferFact Transfer(
        PayoutFact payout,
        TransferState state = TransferState.HandedOver,
        string file = "SRB-1",
        int attempt = 1
    )
    {
        var fact = new TransferFact
        {
            Id = Guid.NewGuid(),
            PayoutId = payout.Id,
            FileId = Guid.NewGuid(),
            File = file,
            EndToEndId = $"{payout.Key}-{payout.Id:N}"[..30] + attempt,
            Amount = payout.Amount,
            HandedOverOn = payout.DueOn,
            ExecuteOn = payout.DueOn,
        };
        return state switch
        {
            TransferState.HandedOver => fact,
            TransferState.Executed => fact.With(TransferAnswer.Executed(payout.DueOn)),
            _ => fact.With(new(state, payout.DueOn, "AC04")),
        };
    }

    public static PayoutFact HandedOver(this PayoutFact payout, TransferState state = TransferState.HandedOver) =>
        payout with
        {
            Transfers = [.. payout.Transfers, Transfer(payout, state, attempt: payout.Transfers.Count + 1)],
        };

    public static RetentionFact Part(string name, decimal amount, RetentionState state, Guid? payout = null) =>
        new(Guid.NewGuid(), "Gegenleistung", name, new Money(amount), new DateOnly(2026, 5, 1), state, payout);

    public static ClaimFact Claim(decimal amount, decimal used = 0, DeductionSource source = DeductionSource.Recorded, int year = 2026) =>
        new(Guid.NewGuid(), year, source, new Money(amount), new Money(used), new DateOnly(2026, 1, 5), "Überzahlung", "§ 5");

    public static YearFacts Year(BudgetInForce? budget, params PayoutFact[] payouts) =>
        new()
        {
            AgreementId = Guid.Empty,
            Year = 2026,
            State = AgreementState.Active,
            Budget = budget,
            Payouts = payouts,
            Parts = [Part("A", 12m, RetentionState.Open), Part("B", 8m, RetentionState.Open)],
        };

    public static Standing On(this YearFacts facts, int month, int day) => new(facts, new DateOnly(2026, month, day));
}
