using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Returns;

/// <summary>The statement of a return as tagged PDF. It names cases: only who sees the rows of the return gets it.</summary>
public sealed class StatementDocuments(
    AppDbContext db,
    ReturnStatements statements,
    ReturnFigures figures,
    ReturnClaims claims,
    IDocumentRenderer renderer,
    IOptionsMonitor<CityOptions> city,
    TimeProvider clock
)
{
    public static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Returns/statement.typ");

    public Task<byte[]> RenderAsync(StatementLetter letter, CancellationToken cancel) =>
        renderer.RenderAsync(Template, letter, PdfStandard.Accessible, cancel);

    /// <param name="dossier">With data.</param>
    public async Task<StatementLetter> LoadAsync(ReturnDossier dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var statement = await statements.OfAsync(dossier, cancel);
        // As the statement itself: what an amendment changes is a correction of a later one.
        var version = dossier.AcceptedVersion is null ? dossier.Version : 1;
        var reclaim = (await figures.ConsumptionAsync(dossier, version, cancellation: cancel)).Reclaim;
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == dossier.ProviderId, cancel);
        return new StatementLetter
        {
            City = city.CurrentValue,
            Recipient =
            [
                .. new[] { dossier.Provider, provider?.ContactUnit, provider?.Street, $"{provider?.PostalCode} {provider?.City}".Trim() }
                    .OfType<string>()
                    .Where(static l => l.Length > 0),
            ],
            Title = dossier.Period.Kind.Statement(),
            Period = dossier.Period.ToString(),
            Area = dossier.Area,
            Agreement = dossier.Agreement,
            AgreementId = dossier.AgreementId,
            Version = version.ToString(CultureInfo.InvariantCulture),
            Date = dossier.Acceptance(version) is { } accepted ? LocalDay.Of(accepted.Made.At) : LocalDay.Today(clock),
            IsDraft = dossier.AcceptedVersion is null,
            Items =
            [
                .. statement.Credits.Select(static c => Item(c, c.Amount)),
                .. statement.Debits.Select(static d => Item(d, -d.Amount)),
            ],
            Net = statement.Net,
            IsClaim = statement.Net.Amount < Money.Zero,
            Claims =
            [
                .. (await claims.OfReturnAsync(dossier.Return!.Id, cancel)).Select(static c =>
                    new object[] { c.Standing.Deduction.Reason, c.Standing.State.Title(), c.Standing.Deduction.Amount }
                ),
            ],
            Invoices =
            [
                .. reclaim.Invoices.Select(static i =>
                    new object[] { $"{i.InvoiceNumber}, {i.Provider}", i.CaseNumber, German.Date(i.PaidOn), i.Amount }
                ),
            ],
            Reclaimed = reclaim.Reclaimed,
        };
    }

    private static object[] Item(Traced item, Money amount)
    {
        var explained = item.Explain();
        return [explained.Label, explained.Source ?? explained.Formula ?? "", amount];
    }
}
