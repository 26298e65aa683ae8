using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>Minutes as one form; rows of participants without a function and a count are left out.</summary>
public sealed class MinutesInput
{
    /// <summary>Rows of participants that the form offers at least.</summary>
    private const int Rows = 6;

    private static readonly string[] Usual = ["Sozialraumleitung", "Budgetcontrolling", "Trägerkoordination"];

    [MaxLength(40)]
    public List<ParticipantInput> Participants { get; init; } = [];

    [MaxLength(WorkshopRules.MostLines)]
    public List<DecisionInput> Decisions { get; init; } = [];

    public WorkshopMinutes Minutes =>
        new(
            [
                .. Participants
                    .Where(static p => p.Count is not null || !string.IsNullOrWhiteSpace(p.Function))
                    .Select(static p => new WorkshopParticipants(p.Function ?? "", p.Count ?? 0)),
            ],
            Decisions.DistinctBy(static d => d.Id).ToDictionary(static d => d.Id, static d => d.Text)
        );

    public static MinutesInput Of(WorkshopDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var input = new MinutesInput();
        input.Participants.AddRange(
            dossier.Participants.Select(static p => new ParticipantInput { Function = p.Function, Count = p.Count })
        );
        if (input.Participants.Count == 0)
            input.Participants.AddRange(Usual.Select(static f => new ParticipantInput { Function = f, Count = 1 }));
        while (input.Participants.Count < Rows)
            input.Participants.Add(new());
        input.Decisions.AddRange(dossier.Items.Select(static i => new DecisionInput { Id = i.Id, Text = i.Decision }));
        return input;
    }
}

/// <summary>A function and how many of it took part.</summary>
public sealed class ParticipantInput
{
    [Display(Name = "Funktion")]
    public string? Function { get; set; }

    [Display(Name = "Anzahl")]
    public int? Count { get; set; }
}

/// <summary>What was decided on a point.</summary>
public sealed class DecisionInput
{
    public Guid Id { get; set; }

    [Display(Name = "Besprochen und beschlossen")]
    public string? Text { get; set; }
}
