using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Selection;

/// <summary>What the documentation of a selection says; numbers and dates become German text for the template.</summary>
public sealed record SelectionPaper
{
    public required CityOptions City { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required string Area { get; init; }

    public required string Year { get; init; }

    public required string State { get; init; }

    public required bool IsDecided { get; init; }

    public required string Deadline { get; init; }

    public required string Call { get; init; }

    /// <summary>Name, weight.</summary>
    public required IReadOnlyList<string[]> Criteria { get; init; }

    /// <summary>Place, provider, day, weighted points, result.</summary>
    public required IReadOnlyList<string[]> Applications { get; init; }

    /// <summary>Of each applicant that has points: criterion, weight, points, reason.</summary>
    public required IReadOnlyList<SelectionPaperScores> Scores { get; init; }

    /// <summary>Day of the hearing; empty: none is on record.</summary>
    public required string HeardOn { get; init; }

    public required string Hearing { get; init; }

    public required string Choice { get; init; }

    /// <summary>Whom proposal or decision names; empty: nobody.</summary>
    public required string Chosen { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who proposed and who confirmed, with the day.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Why the last proposal was sent back; empty: none was.</summary>
    public required string Returned { get; init; }
}

/// <summary>Points of one applicant.</summary>
public sealed record SelectionPaperScores(string Name, IReadOnlyList<string[]> Rows);

/// <summary>The whole procedure as tagged PDF, for the office: a provider sees its own application alone.</summary>
public sealed class SelectionDocuments(IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city, TimeProvider clock)
{
    private static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Selection/selection.typ");

    public Task<byte[]> RenderAsync(SelectionDossier dossier, CancellationToken cancel) =>
        renderer.RenderAsync(Template, Paper(dossier), PdfStandard.Accessible, cancel);

    private SelectionPaper Paper(SelectionDossier dossier)
    {
        var (procedure, decision, hearing) = (dossier.Procedure, dossier.Decision, dossier.Hearing);
        return new()
        {
            City = city.CurrentValue,
            Title = procedure.Title,
            Date = LocalDay.Today(clock),
            Area = dossier.Area,
            Year = $"{procedure.BudgetYear}",
            State = procedure.State.Title(),
            IsDecided = procedure.State == SelectionState.Decided,
            Deadline = procedure.Deadline is { } deadline ? German.Date(deadline) : "noch offen",
            Call = procedure.Call,
            Criteria = [.. dossier.Criteria.Select(static c => new[] { c.Name, $"{c.Weight}" })],
            Applications = [.. dossier.Ranking.Select(r => Row(r, dossier))],
            Scores =
            [
                .. dossier
                    .Ranking.Select(r => dossier.Of(r.ProviderId)!)
                    .Where(static a => a.Scores.Count > 0)
                    .Select(a => new SelectionPaperScores(a.Name, [.. dossier.Criteria.Select((c, i) => Score(c, a, i))])),
            ],
            HeardOn = hearing.HeardOn is { } heard ? German.Date(heard) : "",
            Hearing = hearing.Result ?? "",
            Choice = hearing.Choice ?? "",
            Chosen = dossier.Of(decision?.ProviderId)?.Name ?? "",
            Reason = decision?.Reason ?? "",
            People =
            [
                .. new[] { ("Vorgeschlagen von", decision?.Proposed), ("Bestätigt von", decision?.Decided) }
                    .Where(static p => p.Item2 is not null)
                    .Select(static p => $"{p.Item1} {p.Item2!.Name}, {German.Moment(p.Item2.At)}"),
            ],
            Returned = decision?.ReturnReason ?? "",
        };
    }

    private static string[] Row(RankedProvider ranked, SelectionDossier dossier)
    {
        var application = dossier.Of(ranked.ProviderId)!.Application;
        return
        [
            ranked.Place is { } place ? German.Number(place) : "–",
            ranked.IsTied ? $"{ranked.Name} (Gleichstand)" : ranked.Name,
            German.Date(application.ReceivedOn),
            // Nothing is rounded: equal totals are a tie.
            ranked.Total?.Value.ToString("0.######", GermanCulture.Instance) ?? "noch nicht bewertet",
            application.Outcome.Title(),
        ];
    }

    private static string[] Score(SelectionCriterion criterion, AppliedProvider applied, int number)
    {
        var score = applied.Scores.GetValueOrDefault(number);
        return [criterion.Name, $"{criterion.Weight}", score is null ? "–" : German.Number(score.Points), score?.Reason ?? "–"];
    }
}
