using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Benchmarks;

/// <summary>The notice to the provider, through the renderer process: median after warm-up, to stay under 25 ms.</summary>
internal static class PdfBenchmark
{
    private const int WarmUp = 20;
    private const int Runs = 100;
    private const double Limit = 25;

    public static async Task RunAsync()
    {
        await using var worker = new TypstWorker(
            new DocumentOptions { Workspace = Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web") },
            NullLogger<TypstWorker>.Instance
        );
        var renderer = DocumentExtensions.Renderer(worker);
        var times = new List<double>();
        for (var run = 0; run < WarmUp + Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await renderer.RenderAsync(PayoutDocuments.Notice, Letter(run));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var sorted = times.Skip(WarmUp).Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pdf: notice, first {times[0]:0.0} ms, median {sorted[Runs / 2]:0.0} ms, p95 {sorted[Runs * 95 / 100]:0.0} ms of "
                    + $"{Runs} (limit {Limit} ms)"
            )
        );
        if (sorted[Runs / 2] >= Limit)
            Environment.ExitCode = 1;
    }

    /// <summary>Another letter each time, so that nothing is answered from a cache.</summary>
    private static PayoutLetter Letter(int number) =>
        new()
        {
            City = new CityOptions
            {
                Office = "Jugendamt",
                Street = "Marktplatz 1",
                Place = "12345 Musterstadt",
            },
            Recipient = ["Träger gGmbH", "Hauptstraße 1", "12345 Musterstadt"],
            Period = "Q2 2026",
            Area = "Nordost",
            Agreement = "Budgetvertrag Nordost 2026",
            Reference = string.Create(CultureInfo.InvariantCulture, $"SRB-NO-2026-Q2-1-{number}"),
            Date = new(2026, 4, 1),
            Due = new(2026, 4, 15),
            Items =
            [
                ["Rate Q2", new Money(104948.03m + number)],
                ["Freigegebener Einbehalt: Quartalsmeldung Q1 2026", new Money(2761.79m)],
            ],
            Deductions =
            [
                ["Abzug: Überzahlung Januar (§ 5 Budgetvertrag)", new Money(-100m)],
            ],
            Gross = new Money(107709.82m + number),
            Entitled = new Money(107709.82m + number),
            Claimed = new Money(100m),
            IsTransferred = true,
            Total = new Money(107609.82m + number),
            TotalInWords = GermanWords.Of(new Money(107609.82m + number)),
            Steps =
            [
                ["Rate Q2", "Teil 2 von 4", "104.948,03 €"],
                ["Auszuzahlen", "gerundet(Gesamtbudget × 95 %)", "419.792,12 €"],
            ],
            Retains = true,
            LegalBases = ["§ 77 SGB VIII", "§ 78b SGB VIII"],
            Payee = "Träger gGmbH",
            AccountHolder = "Träger gGmbH",
            Iban = "DE02 1203 0000 0000 2020 51",
            IbanMasked = "DE02 •••• •••• •••• ••20 51",
            PreparedBy = "Carla Controlling",
            PreparedAt = "01.04.2026, 10:00",
            IsDraft = false,
            ApprovedBy = "Frida Freigabe",
            ApprovedAt = "01.04.2026, 11:00",
            Booking = "17",
        };
}
