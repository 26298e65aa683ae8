using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Payouts;

namespace SozialraumBudget.Web.Tests.CashOffice;

/// <summary>The persons of a <see cref="PayoutDesk"/> and the cash office; each act in a context of its own.</summary>
internal sealed class CashDesk(TestData data, PayoutDesk desk, DateOnly today)
{
    private readonly FixedClock clock = new(new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    public PayoutDesk Payouts => desk;

    public async Task<CashExport> HandOver(params Guid[] payouts)
    {
        var (export, refusal) = await desk.Export(payouts);
        Assert.Null(refusal);
        return export!;
    }

    public Task<(int Changed, Refusal? Refusal)> Executed(Guid file, DateOnly? day = null, params Guid[] transfers) =>
        Answer(a => a.ExecutedAsync(file, transfers.Length == 0 ? null : transfers, day ?? today));

    public Task<(int Changed, Refusal? Refusal)> Failed(Guid file, string? code = "AC04", string? text = null, params Guid[] transfers) =>
        Answer(a => a.FailedAsync(file, transfers.Length == 0 ? null : transfers, today, code, text));

    public Task<(int Changed, Refusal? Refusal)> TakeBack(Guid file, params Guid[] transfers) =>
        Answer(a => a.TakeBackAsync(file, transfers));

    public Task<Refusal?> Withdraw(Guid file, string? reason = "Kasse bat darum") => Answer(a => a.WithdrawAsync(file, reason));

    /// <summary>Stores a message and takes it in.</summary>
    public async Task<(AnswerPlan? Plan, Refusal? Refusal)> Take(string xml)
    {
        var user = new FixedUser(desk.Controller);
        Guid file;
        await using (var db = data.As(desk.Controller))
        {
            var intake = new CashMessageIntake(db, user, clock, new NoVirusScanner());
            using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));
            var (stored, refusal) = await intake.StoreAsync(content, "antwort.xml");
            if (stored is null)
                return (null, refusal);
            file = stored.Id;
        }

        return await Answer(a => a.TakeAsync(file));
    }

    public async Task<T> Answer<T>(Func<CashAnswers, Task<T>> act, UserContext? who = null)
    {
        await using var db = data.As(who ?? desk.Controller);
        return await act(new CashAnswers(db, new FixedUser(who ?? desk.Controller), clock));
    }

    public async Task<Refusal?> Reverse(Func<PayoutReversing, Task<Refusal?>> act, UserContext who)
    {
        await using var db = data.As(who);
        return await act(new PayoutReversing(db, new FixedUser(who), clock));
    }

    public async Task<IReadOnlyList<TransferFact>> TransfersOf(Guid payout)
    {
        await using var db = data.As();
        return await Transfers.OfAsync(db, payout);
    }

    public async Task<Payout> Payout(Guid id)
    {
        await using var db = data.As();
        return await db.Payouts.AsNoTracking().SingleAsync(p => p.Id == id);
    }

    /// <summary>The bank's own word that it rejects a transfer.</summary>
    public static string Pain002(string file, string transfer) =>
        $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-2</MsgId><CreDtTm>2026-04-20T08:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{file}</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>{file}</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>{transfer}</OrgnlEndToEndId>
            <TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """;

    /// <summary>A booked debit of camt.054 for each transfer.</summary>
    public static string Camt054(string file, DateOnly day, params (string Id, Money Amount)[] transfers) =>
        $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-20T08:00:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>{string.Concat(
                transfers.Select(t =>
                    $"""
                    <Ntry><Amt Ccy="EUR">{t.Amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <BookgDt><Dt>{day:yyyy-MM-dd}</Dt></BookgDt><NtryDtls><TxDtls><Refs><MsgId>{file}</MsgId>
                    <EndToEndId>{t.Id}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                    """
                )
            )}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;
}
