using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>The letter about a settlement and its report, as tagged PDF from the frozen figures.</summary>
public sealed class SettlementDocuments(AppDbContext db, IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city)
{
    public static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Settlement/settlement.typ");

    public Task<byte[]> RenderAsync(SettlementLetter letter, CancellationToken cancel) =>
        renderer.RenderAsync(Template, letter, PdfStandard.Accessible, cancel);

    /// <param name="isReport">For auditors: all tables.</param>
    public async Task<SettlementLetter> LoadAsync(
        SettlementDossier dossier,
        SettlementRecord version,
        bool isReport,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(version);
        var plan = SettlementDesk.PlanOf(version);
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == version.ProviderId, cancel);
        return new SettlementLetter
        {
            City = city.CurrentValue,
            Recipient = isReport
                ? [dossier.Standing.Provider]
                :
                [
                    .. new[]
                    {
                        dossier.Standing.Provider,
                        provider?.ContactUnit,
                        provider?.Street,
                        $"{provider?.PostalCode} {provider?.City}".Trim(),
                    }
                        .OfType<string>()
                        .Where(static l => l.Length > 0),
                ],
            Subject = $"{(isReport ? "Bericht zur Jahresabrechnung" : "Jahresabrechnung")} {version.BudgetYear}",
            Area = dossier.Standing.Area,
            Agreement = dossier.Standing.Title,
            AgreementId = version.AgreementId,
            Version = version.Version.ToString(CultureInfo.InvariantCulture),
            Date = LocalDay.Of((version.Approved ?? version.Prepared).At),
            IsDraft = version.State != SettlementState.Approved,
            IsReport = isReport,
            Sentences = plan.Told(),
            Tables = [.. SettlementTables.Of(plan, isReport)],
            Consequences = [.. Consequences(version, plan)],
            People =
            [
                $"vorbereitet von {version.Prepared.Name}, {German.Moment(version.Prepared.At)}",
                .. version.Approved is { } approved
                    ? new[] { $"freigegeben von {approved.Name}, {German.Moment(approved.At)}" }
                    : Array.Empty<string>(),
            ],
        };
    }

    private static IEnumerable<string> Consequences(SettlementRecord version, SettlementPlan plan)
    {
        if (version.Decision is { } decision)
            yield return "Die Lücke der beiden Nachweise liegt über der vereinbarten Toleranz. "
                + $"Abgerechnet wird mit folgender Entscheidung: {decision}";
        if (version.Reason is { } reason)
            yield return $"Das Jahr wird neu abgerechnet; gebucht wird der Unterschied zur früheren Abrechnung. Grund: {reason}";
        if (version.Paid > Money.Zero)
            yield return $"{German.Money(version.Paid)} zahlt die Stadt mit der nächsten Auszahlung nach.";
        if (version.Returned > Money.Zero)
            yield return $"{German.Money(version.Returned)} fließen an die Stadt zurück; "
                + "sie werden mit den nächsten Auszahlungen verrechnet (§§ 387, 388 BGB).";
        if (version.Balance.Kept > Money.Zero)
            yield return $"{German.Money(version.Balance.Kept)} bleiben zweckgebunden"
                + (
                    plan.Sources.Agreed.EarmarkDeadline(plan.Sources.Year) is { } day
                        ? $" und sind bis zum {German.Date(day)} zu verwenden."
                        : "."
                )
                + " Bitte reichen Sie jede Verwendung mit Beleg ein.";
        if (plan.Sources.Budget?.Apart.Count > 0)
            yield return "Entgelte nach § 78b SGB VIII werden nicht nachträglich ausgeglichen (§ 78d Abs. 1 SGB VIII).";
    }
}
