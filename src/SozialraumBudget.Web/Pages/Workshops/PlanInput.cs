using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>A workshop and its agenda as one form; lines without a title are left out.</summary>
public sealed class PlanInput
{
    /// <summary>Empty lines that the form offers at least.</summary>
    private const int Spare = 3;

    [Display(Name = "Art der Runde")]
    public WorkshopKind? Kind { get; set; }

    [Display(Name = "Tag")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Ort")]
    public string? Place { get; set; }

    [MaxLength(WorkshopRules.MostLines + Spare)]
    public List<LineInput> Agenda { get; init; } = [];

    public WorkshopPlan Plan => new(Kind, Day, Place, [.. Agenda.Select(static l => new AgendaLine(l.Id, l.Title, l.Note))]);

    public static PlanInput Of(WorkshopKind kind, params string[] titles)
    {
        var input = new PlanInput { Kind = kind };
        input.Agenda.AddRange(titles.Select(static t => new LineInput { Title = t }));
        return input.WithSpare();
    }

    public static PlanInput Of(WorkshopDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var record = dossier.Record;
        var input = new PlanInput
        {
            Kind = record.Kind,
            Day = record.Day,
            Place = record.Place,
        };
        input.Agenda.AddRange(
            dossier.Items.Select(static i => new LineInput
            {
                Id = i.Id,
                Title = i.Title,
                Note = i.Note,
            })
        );
        return input.WithSpare();
    }

    /// <summary>The field that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Rule switch
        {
            WorkshopRules.KindIsRequired => "Input.Kind",
            WorkshopRules.DayMustFit => "Input.Day",
            WorkshopRules.PlaceIsRequired => "Input.Place",
            WorkshopRules.AgendaMustFit or WorkshopRules.DecisionMustStay => "Input.Agenda[0].Title",
            _ => "",
        };
    }

    private PlanInput WithSpare()
    {
        for (var i = 0; i < Spare; i++)
            Agenda.Add(new());
        return this;
    }
}

/// <summary>A line of the agenda.</summary>
public sealed class LineInput
{
    public Guid? Id { get; set; }

    [Display(Name = "Punkt")]
    public string? Title { get; set; }

    [Display(Name = "Notiz")]
    public string? Note { get; set; }
}
