using SozialraumBudget.Domain.CashOffice;

namespace SozialraumBudget.Domain.Tests.CashOffice;

/// <summary>What messages of the bank say, whatever their version; and what is not read.</summary>
public sealed class BankMessageTests
{
    private static readonly DateOnly Booked = new(2026, 4, 16);

    [Theory]
    [InlineData("02", "<Sts>BOOK</Sts>")]
    [InlineData("04", "<Sts>BOOK</Sts>")]
    [InlineData("08", "<Sts><Cd>BOOK</Cd></Sts>")]
    [InlineData("13", "<Sts><Cd>BOOK</Cd></Sts>")]
    public void Read_BookedDebit_IsExecuted(string version, string status)
    {
        var message = Read(Messages.Camt054(version, Messages.Booking("E-1", status: status)));
        var entry = Assert.Single(message.Entries);
        Assert.Equal(("camt.054", "BANK-7"), (message.Format, message.Id));
        Assert.Equal((1, "E-1", 100m, "EUR", Booked), (entry.Position, entry.EndToEndId, entry.Amount, entry.Currency, entry.Day));
        Assert.Equal(TransferState.Executed, entry.State);
        Assert.Equal(["SRB-1"], entry.Files);
    }

    [Fact]
    public void Read_CreditWithReturnReason_CameBack()
    {
        const string Why = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Konto</AddtlInf><AddtlInf>erloschen</AddtlInf></RtrInf>";
        var entry = Assert.Single(Read(Messages.Camt054("08", Messages.Booking("E-1", direction: "CRDT", detail: Why))).Entries);
        Assert.Equal((TransferState.Returned, "AC04", "Konto erloschen"), (entry.State, entry.Code, entry.Text));
    }

    [Theory]
    [InlineData("<Sts><Cd>PDNG</Cd></Sts>")]
    [InlineData("<Sts><Cd>INFO</Cd></Sts>")]
    [InlineData("")]
    public void Read_NotBooked_IsNoAnswer(string status) =>
        Assert.Null(Assert.Single(Read(Messages.Camt054("08", Messages.Booking("E-1", status: status))).Entries).State);

    [Fact]
    public void Read_Statement_SeveralTransfersOfOneBooking_EachWithItsAmount()
    {
        const string Two = """
            <Ntry><Amt Ccy="EUR">150.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <ValDt><DtTm>2026-04-16T00:00:00</DtTm></ValDt>
            <NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><Amt Ccy="EUR">100.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
            <AmtDtls><TxAmt><Amt Ccy="EUR">50.00</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls>
            </Ntry>
            """;
        var message = Read(Messages.Camt053(Two));
        Assert.Equal("camt.053", message.Format);
        Assert.Equal([("E-1", 100m), ((string?)null, 50m)], message.Entries.Select(static e => (e.EndToEndId, e.Amount!.Value)));
        Assert.All(message.Entries, static e => Assert.Equal(Booked, e.Day));
    }

    [Theory]
    [InlineData("ACSC", TransferState.Executed)]
    [InlineData("ACCC", TransferState.Executed)]
    [InlineData("RJCT", TransferState.Rejected)]
    [InlineData("CANC", TransferState.Rejected)]
    [InlineData("ACSP", null)]
    [InlineData("ACTC", null)]
    [InlineData("PDNG", null)]
    public void Read_StatusOfATransfer_IsAnAnswerWhenItIsFinal(string status, TransferState? state)
    {
        const string Why = "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn><AddtlInf>IBAN unbekannt</AddtlInf></StsRsnInf>";
        foreach (var version in new[] { "03", "10", "14" })
        {
            var message = Read(
                Messages.Pain002(version, "<GrpSts>PART</GrpSts>", Messages.Payment("", Messages.Transfer("E-1", status, Why)))
            );
            var entry = Assert.Single(message.Entries);
            Assert.Equal((state, 100m, Booked), (entry.State, entry.Amount, entry.Day));
            if (state == TransferState.Rejected)
                Assert.Equal(("AC01", "IBAN unbekannt"), (entry.Code, entry.Text));
        }
    }

    [Fact]
    public void Read_StatusOfTheWholeFile_StandsForAll()
    {
        var rejected = Assert.Single(
            Read(Messages.Pain002("10", "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf>")).Entries
        );
        Assert.Equal((null, TransferState.Rejected, "FF01"), (rejected.EndToEndId, rejected.State, rejected.Code));
        Assert.Equal(["SRB-1"], rejected.Files);
        Assert.Equal(
            TransferState.Executed,
            Assert.Single(Read(Messages.Pain002("03", "", Messages.Payment("<PmtInfSts>ACSC</PmtInfSts>"))).Entries).State
        );
    }

    [Theory]
    [InlineData("", BankMessage.MessageMustBeReadable)]
    [InlineData("kein XML", BankMessage.MessageMustBeReadable)]
    [InlineData("<Document/>", BankMessage.MessageMustBeAnAnswer)]
    [InlineData("<Document><Anderes/></Document>", BankMessage.MessageMustBeAnAnswer)]
    [InlineData("<!DOCTYPE d [<!ENTITY e \"x\">]><Document>&e;</Document>", BankMessage.MessageMustBeReadable)]
    [InlineData("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><Document/>", BankMessage.MessageMustBeReadable)]
    [InlineData("<Document>\0</Document>", BankMessage.MessageMustBeReadable)]
    public void Read_Anything_IsRefusedWithItsReason(string text, string rule)
    {
        var (message, refusal) = BankMessage.Read(Messages.Utf8(text));
        Assert.Null(message);
        Assert.Equal(rule, refusal!.Rule);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("14")]
    [InlineData("8x")]
    public void Read_VersionNobodyKnows_IsRefused(string version)
    {
        var refusal = BankMessage.Read(Messages.Camt054(version, Messages.Booking("E-1"))).Refusal;
        Assert.Equal(BankMessage.MessageMustBeAnAnswer, refusal!.Rule);
        Assert.Contains("camt.054", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreThanTenMegabytes_IsRefused() =>
        Assert.Equal(BankMessage.MessageMustBeReadable, BankMessage.Read(new byte[BankMessage.LargestFile + 1]).Refusal!.Rule);

    private static BankMessage Read(byte[] content)
    {
        var (message, refusal) = BankMessage.Read(content);
        Assert.Null(refusal);
        return message!;
    }
}
