using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class CreditTransferFileTests
{
    private static readonly Iban City = Iban.Parse("DE89370400440532013000");
    private static readonly Iban Payee = Iban.Parse("DE02120300000000202051");
    private static readonly DebtorAccount Debtor = new("Stadtkasse Müsterstadt & Söhne", City, "COBADEFFXXX");

    [Theory]
    [InlineData("COBADEFFXXX")]
    [InlineData(null)]
    public void Write_Transfers_IsValidAgainstTheSchema(string? bic)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(CreditTransferFile.Namespace, Path.Combine(AppContext.BaseDirectory, "Payouts", "pain.001.001.09-subset.xsd"));
        XDocument.Parse(Write(Debtor with { Bic = bic })).Validate(schemas, (_, e) => problems.Add(e.Message));

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("<CtrlSum>3234.57</CtrlSum>", "<CtrlSum>3234,57</CtrlSum>")]
    [InlineData("<PmtMtd>TRF</PmtMtd>", "")]
    [InlineData("Ccy=\"EUR\"", "Ccy=\"USD\"")]
    [InlineData("<Nm>Traeger ", "<Nm>Träger ")]
    public void Schema_BrokenFile_IsNoticed(string right, string wrong)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(CreditTransferFile.Namespace, Path.Combine(AppContext.BaseDirectory, "Payouts", "pain.001.001.09-subset.xsd"));
        var text = Write(Debtor);
        Assert.Contains(right, text, StringComparison.Ordinal);
        XDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal)).Validate(schemas, (_, e) => problems.Add(e.Message));

        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Write_Transfers_AddUpAndKeepOrderAndReferences()
    {
        XNamespace ns = CreditTransferFile.Namespace;
        var root = XDocument.Parse(Write(Debtor)).Root!;

        Assert.Equal(["3234.57", "3234.57"], root.Descendants(ns + "CtrlSum").Select(static e => e.Value));
        Assert.Equal(["2", "2"], root.Descendants(ns + "NbOfTxs").Select(static e => e.Value));
        Assert.Equal(
            ["SRB-NO-2026-Q1-1-1", new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]).ToString("N")],
            root.Descendants(ns + "EndToEndId").Select(static e => e.Value)
        );
        Assert.Equal("Traeger + Soehne gGmbH", root.Descendants(ns + "Cdtr").First().Value);
        Assert.Equal("2026-05-04", root.Descendants(ns + "ReqdExctnDt").Single().Value);
    }

    [Fact]
    public void Write_WithDeduction_TransfersTheNetAmountAndNamesGrossAndDeduction()
    {
        XNamespace ns = CreditTransferFile.Namespace;
        var last = XDocument.Parse(Write(Debtor)).Descendants(ns + "CdtTrfTxInf").Last();

        Assert.Equal("2000.01", last.Descendants(ns + "InstdAmt").Single().Value);
        Assert.EndsWith(
            "Auszahlung Q1 2026, 2.100,01 EUR brutto, Abzug 100,00 EUR",
            last.Descendants(ns + "Ustrd").Single().Value,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/SRB-1")]
    [InlineData("SRB-20260430-001-und-noch-viel-mehr-Text")]
    [InlineData("SRB_1")]
    public void Write_UnusableMessageId_Throws(string id) =>
        Assert.Throws<ArgumentException>(() => CreditTransferFile.Write(id, DateTimeOffset.UnixEpoch, new(2026, 5, 4), Debtor, Transfers));

    [Fact]
    public void Write_MoreThanSepaTransfers_Throws() =>
        Assert.Throws<ArgumentException>(static () =>
            CreditTransferFile.Write(
                "M",
                DateTimeOffset.UnixEpoch,
                new(2026, 5, 4),
                Debtor,
                [Transfers[0] with { Amount = new Money(1_000_000_000m) }]
            )
        );

    [Theory]
    [InlineData("2026-04-03", "2026-04-07")] // Good Friday to the Tuesday after Easter
    [InlineData("2026-05-01", "2026-05-04")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2027-01-01", "2027-01-04")]
    [InlineData("2026-10-03", "2026-10-05")] // a Saturday; the German holiday itself is none of the banks'
    [InlineData("2026-11-23", "2026-11-23")]
    public void BankDay_OnOrAfter_SkipsWeekendsAndTargetHolidays(string day, string next) =>
        Assert.Equal(Day(next), BankDay.OnOrAfter(Day(day)));

    [Theory]
    [InlineData("2026-11-20", false, true)]
    [InlineData("2026-11-24", false, false)]
    [InlineData("2025-01-16", false, true)] // late, but still to be transferred
    [InlineData("2026-10-23", true, true)]
    [InlineData("2026-10-22", true, false)]
    [InlineData("2026-11-24", true, false)]
    public void CashSelection_Proposes_WhatIsDueAndBeforeTheFirstFileOnlyWhatIsRecent(string due, bool isFirst, bool proposed) =>
        Assert.Equal(proposed, CashSelection.Proposes(Day(due), new(2026, 11, 23), isFirst));

    [Theory]
    [InlineData(null, true)]
    [InlineData("AM04", true)] // no cover: the next file may go through
    [InlineData("AC04", false)]
    [InlineData("RC01", false)]
    public void CashSelection_Proposes_NotAgainWhatWentToARefusedAccount(string? refused, bool proposed) =>
        Assert.Equal(proposed, CashSelection.Proposes(Day("2026-11-20"), new(2026, 11, 23), isFirst: false, refused));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Write_NothingToPay_Throws() =>
        Assert.Throws<ArgumentException>(static () => CreditTransferFile.Write("M", DateTimeOffset.UnixEpoch, new(2026, 5, 4), Debtor, []));

    [Fact]
    public void List_SameTransfers_EndsWithTheirSum()
    {
        var lines = CreditTransferList.Write("SRB-20260430-001", new(2026, 5, 4), Transfers).Split("\r\n");

        Assert.Equal(
            "SRB-20260430-001;1;04.05.2026;Träger & Söhne gGmbH;"
                + "DE02120300000000202051;1234,56;0,00;1234,56;EUR;SRB-NO-2026-Q1-1-1 Auszahlung Q1 2026",
            lines[1]
        );
        Assert.Equal(";;;Summe;;3334,57;-100,00;3234,57;EUR;", lines[3]);
    }

    private static CreditTransfer[] Transfers =>
        [
            new(
                new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
                "SRB-NO-2026-Q1-1-1",
                "Träger & Söhne gGmbH",
                Payee,
                new Money(1234.56m),
                "Auszahlung Q1 2026"
            ),
            new(
                new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
                "SRB-Ein sehr langer Bereich Nordost-2026-Q1-1-1",
                "=Formel e.V.",
                Payee,
                new Money(2000.01m),
                "Auszahlung Q1 2026",
                new Money(100m)
            ),
        ];

    private static string Write(DebtorAccount debtor)
    {
        var text = CreditTransferFile.Write(
            "SRB-20260430-001",
            new(2026, 4, 30, 9, 30, 0, TimeSpan.FromHours(2)),
            new(2026, 5, 4),
            debtor,
            Transfers
        );
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(text) == text.Length, "only basic SEPA characters");
        return text;
    }
}
