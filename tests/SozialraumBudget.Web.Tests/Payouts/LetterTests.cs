using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>Notice and payment order as they are printed: rendered through the app, their text read back.</summary>
public sealed class LetterTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private const string Aufrechnung = "Mit diesem Schreiben rechnen wir gegen Ihren Anspruch";
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Letters_WithRetention_ListInstalmentAndReleasedPart()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        var payout = await desk.Paid(1);
        var (notice, order) = await Letters(payout, "einbehalt");

        foreach (var text in new[] { notice, order })
        {
            Assert.Contains(
                $"Freigegebener Einbehalt: Quartalsmeldung Q1 2026 (Quartalsmeldungen) {Number(part.Amount)}",
                text,
                StringComparison.Ordinal
            );
            Assert.Contains($"Auszahlung {Number(payout.Amount)}", text, StringComparison.Ordinal);
            Assert.Contains(payout.TransferReference, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Abzug", text, StringComparison.Ordinal);
            Assert.DoesNotContain("aufgehoben", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Aufrechnung, notice, StringComparison.Ordinal);
        Assert.DoesNotContain("1203 0000", notice, StringComparison.Ordinal);
        Assert.Contains("DE02 1203 0000 0000 2020 51", order, StringComparison.Ordinal);
        Assert.Contains("Sachlich und rechnerisch richtig", order, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-20", "war am")]
    [InlineData("2026-01-05", "wird zum")]
    public async Task Notice_SaysWhetherTheDayHasPassed(string today, string words)
    {
        var desk = await PayoutDesk.OpenAsync(data, DateOnly.Parse(today, CultureInfo.InvariantCulture));
        var payout = await desk.Paid(1);
        var (notice, _) = await Letters(payout, "tag");
        Assert.Contains($"Der Betrag {words} {payout.DueOn:dd.MM.yyyy} fällig.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_WithDeductions_NameGrossEachDeductionAndNet()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(1250.40m, reason: "Vorfinanzierte externe Hilfe");
        var payout = await desk.Paid(1);
        var (notice, order) = await Letters(payout, "abzug");

        foreach (var text in new[] { notice, order })
        {
            Assert.Contains(
                $"Brutto {Number(payout.Gross)} Abzug: Vorfinanzierte externe Hilfe (§ 5 Budgetvertrag) −1.250,40",
                text,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            $"{Aufrechnung} von {Number(payout.Gross)} € mit unseren genannten Forderungen in Höhe von 1.250,40 € auf (§§ 387, 388 BGB)",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains($"Zu überweisen {Number(payout.Amount)} €", order, StringComparison.Ordinal);
        Assert.Contains("brutto zu buchen", order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_WhollySetOff_SayThatNothingIsTransferred()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(9_000_000m);
        var payout = await desk.Paid(1);
        var (notice, order) = await Letters(payout, "null");

        Assert.Contains("überwiesen wird nichts", notice, StringComparison.Ordinal);
        Assert.Contains(
            $"von 9.000.000,00 € bleiben {Number(new Money(9_000_000m) - payout.Gross)} € offen",
            notice,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Wir überweisen", notice, StringComparison.Ordinal);
        Assert.Contains("überwiesen wird nichts", order, StringComparison.Ordinal);
        Assert.Contains("Null Euro", order, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", order, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_OverSeveralPages_SayTheSumOnceBelowTheLastLine()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        foreach (var number in Enumerable.Range(1, 40))
            await desk.Deduct(10m, reason: $"Vorfinanzierte Hilfe {number:00}");
        var payout = await desk.Paid(1);
        var (notice, order) = await Letters(payout, "lang");

        Assert.Contains("Seite 2 von", notice, StringComparison.Ordinal);
        Assert.Equal(2, notice.Split($"Auszahlung {Number(payout.Amount)}").Length);
        Assert.Equal(2, order.Split($"Zu überweisen {Number(payout.Amount)} €").Length);
    }

    [Fact]
    public async Task Letters_OfAReversedPayout_SayFirstThatTheyAreVoid()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(10m);
        var payout = await desk.Paid(1);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "Rückläufer der Bank"), desk.Controller));
        var (notice, order) = await Letters(payout, "storno");

        Assert.Contains("Dieser Bescheid ist aufgehoben. Storniert am", notice, StringComparison.Ordinal);
        Assert.Contains("Diese Anordnung ist aufgehoben. Nicht auszahlen. Storniert am", order, StringComparison.Ordinal);
        Assert.All([notice, order], static text => Assert.Contains("Rückläufer der Bank", text, StringComparison.Ordinal));
        Assert.True(notice.IndexOf("aufgehoben", StringComparison.Ordinal) < notice.IndexOf("Sehr geehrte", StringComparison.Ordinal));
    }

    /// <summary>Both letters as text; SRB_KEEP_PDF names a folder to look at them in.</summary>
    private async Task<(string Notice, string Order)> Letters(Payout payout, string name)
    {
        var visitor = await site.SignIn(Role.Approver);
        var texts = new List<string>();
        foreach (var kind in new[] { "bescheid", "anordnung" })
        {
            var pdf = await visitor.Client.GetByteArrayAsync($"/auszahlungen/{payout.Id}/{kind}");
            var raw = Encoding.Latin1.GetString(pdf);
            Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", raw, StringComparison.Ordinal);
            Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
            Assert.Contains("/Lang (de-DE)", raw, StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("SRB_KEEP_PDF") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{kind}-{name}.pdf"), pdf);
            var text = PdfText.Read(pdf);
            // A sign and its number are never apart; how cents are shared out is nothing for a letter.
            Assert.DoesNotMatch("(§|Abs\\.|Nr\\.) [0-9]", text);
            Assert.DoesNotContain("Reste", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[0-9] : [0-9]", text);
            texts.Add(text.Replace('\u00a0', ' '));
        }

        return (texts[0], texts[1]);
    }

    private static string Number(Money amount) =>
        German.Money(amount).Replace("€", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
}
