using Microsoft.Extensions.Options;
using SozialraumBudget.Data.CaseCosts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Controlling;

/// <summary>What the PDF of a case's statement says; amounts and dates become German text for the template.</summary>
public sealed record CaseCostPaper
{
    public required CityOptions City { get; init; }

    public required string CaseNumber { get; init; }

    public required string Area { get; init; }

    public required string Provider { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required DateOnly Date { get; init; }

    public required Money Total { get; init; }

    /// <summary>Days, kind, what, source, hours, amount.</summary>
    public required IReadOnlyList<string[]> Lines { get; init; }
}

/// <summary>Statements of cases as accessible PDF.</summary>
public sealed class CaseCostDocuments(IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city, TimeProvider clock)
{
    private static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Controlling/case-cost.typ");

    public Task<byte[]> RenderAsync(CaseCostDossier dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var statement = dossier.Statement;
        return renderer.RenderAsync(
            Template,
            new CaseCostPaper
            {
                City = city.CurrentValue,
                CaseNumber = statement.CaseNumber,
                Area = dossier.Return.Area,
                Provider = dossier.Return.Provider,
                From = statement.Days.First,
                To = statement.Days.Last!.Value,
                Date = LocalDay.Today(clock),
                Total = statement.Total,
                Lines =
                [
                    .. statement.Lines.Select(static l =>
                        new[]
                        {
                            l.From == l.To ? German.Date(l.From) : $"{German.Date(l.From)} – {German.Date(l.To)}",
                            l.Kind,
                            l.What,
                            l.Source,
                            l.Hours is { } hours ? German.Number(hours, 2) : "",
                            German.Money(l.Amount),
                        }
                    ),
                ],
            },
            PdfStandard.Accessible,
            cancel
        );
    }
}
