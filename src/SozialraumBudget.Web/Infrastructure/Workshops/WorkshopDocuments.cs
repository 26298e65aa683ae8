using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Workshops;

/// <summary>What the minutes of a workshop say; amounts and dates become German text for the template.</summary>
public sealed record WorkshopLetter
{
    public required CityOptions City { get; init; }

    public required IReadOnlyList<string> Recipient { get; init; }

    public required string Kind { get; init; }

    public required DateOnly Day { get; init; }

    public required string Place { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    /// <summary>Not signed by both sides.</summary>
    public required bool IsDraft { get; init; }

    public required string State { get; init; }

    public required string Participants { get; init; }

    /// <summary>When the figures were kept; empty: not yet.</summary>
    public required string FrozenAt { get; init; }

    /// <summary>Label, number with unit, source.</summary>
    public required IReadOnlyList<string[]> Figures { get; init; }

    /// <summary>Title, note, decision.</summary>
    public required IReadOnlyList<string[]> Items { get; init; }

    /// <summary>Text, side, due day, standing.</summary>
    public required IReadOnlyList<string[]> Tasks { get; init; }

    /// <summary>The same of earlier workshops.</summary>
    public required IReadOnlyList<string[]> FollowUps { get; init; }

    /// <summary>Side, who, when.</summary>
    public required IReadOnlyList<string[]> Signatures { get; init; }
}

/// <summary>The minutes of a workshop as tagged PDF. They name no case.</summary>
public sealed class WorkshopDocuments(IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city, TimeProvider clock)
{
    private static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Workshops/minutes.typ");

    public Task<byte[]> RenderAsync(WorkshopDossier dossier, CancellationToken cancel) =>
        renderer.RenderAsync(Template, LetterOf(dossier), PdfStandard.Accessible, cancel);

    private WorkshopLetter LetterOf(WorkshopDossier dossier)
    {
        var (record, today) = (dossier.Record, LocalDay.Today(clock));
        return new()
        {
            City = city.CurrentValue,
            Recipient = [dossier.Agreement.Provider ?? ""],
            Kind = record.Kind.Title(),
            Day = record.Day,
            Place = record.Place,
            Area = dossier.Agreement.Area,
            Agreement = dossier.Agreement.Title,
            IsDraft = dossier.Facts.State != WorkshopState.Signed,
            State = dossier.Facts.State.Title(),
            Participants = WorkshopLook.Text(dossier.Participants),
            FrozenAt = record.FiguresFrozen is { } frozen ? German.Moment(frozen.At) : "",
            Figures = [.. dossier.Figures.Select(static f => new[] { f.Label, WorkshopLook.Text(f.Value, f.Unit), f.Source })],
            Items = [.. dossier.Items.Select(static i => new[] { i.Title, i.Note ?? "", i.Decision ?? "" })],
            Tasks = [.. dossier.Tasks.Select(t => Row(t, today))],
            FollowUps = [.. dossier.FollowUps.Select(t => Row(t, today))],
            Signatures =
            [
                .. new[] { ("Jugendamt", record.OfficeSigned), ("Träger", record.ProviderSigned) }.Select(static s =>
                    new[] { s.Item1, s.Item2?.Name ?? "noch nicht", s.Item2 is { } stamp ? German.Moment(stamp.At) : "" }
                ),
            ],
        };
    }

    private static string[] Row(GivenTask given, DateOnly today) =>
        [given.Record.Text, given.Record.Side.Title(), German.Date(given.Record.DueOn), given.Badge(today).Text];
}
