using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>Call and criteria as one form; rows without a name and a weight are left out.</summary>
public sealed class CallInput
{
    /// <summary>Rows that the form offers.</summary>
    private const int Rows = 8;

    [Display(Name = "Bezeichnung")]
    public string? Title { get; set; }

    [Display(Name = "Aufruf")]
    public string? Text { get; set; }

    [Display(Name = "Bewerbungsfrist")]
    public DateOnly? Deadline { get; set; }

    [MaxLength(40)]
    public List<CriterionInput> Criteria { get; init; } = [];

    public SelectionCall Call =>
        new(
            Title,
            Text,
            Deadline,
            [
                .. Criteria
                    .Where(static c => !string.IsNullOrWhiteSpace(c.Name) || c.Weight is not null)
                    .Select(static c => new SelectionCriterion(c.Name?.Trim() ?? "", c.Weight ?? default)),
            ]
        );

    public static CallInput Of(SelectionCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var input = new CallInput
        {
            Title = call.Title,
            Text = call.Text,
            Deadline = call.Deadline,
        };
        input.Criteria.AddRange(call.Criteria.Select(static c => new CriterionInput { Name = c.Name, Weight = c.Weight }));
        while (input.Criteria.Count < Rows)
            input.Criteria.Add(new());
        return input;
    }

    /// <summary>The field that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Rule switch
        {
            SelectionRules.TitleIsRequired => "Input.Title",
            SelectionRules.TextIsRequired or SelectionRules.TextIsTooLong => "Input.Text",
            SelectionRules.DeadlineMustFit => "Input.Deadline",
            SelectionRules.CriteriaMustFit => "Input.Criteria[0].Name",
            _ => "",
        };
    }
}

/// <summary>One criterion of the form.</summary>
public sealed class CriterionInput
{
    [Display(Name = "Kriterium")]
    public string? Name { get; set; }

    [Display(Name = "Gewicht")]
    public Share? Weight { get; set; }
}
