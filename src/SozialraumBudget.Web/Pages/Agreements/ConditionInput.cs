using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Data.Retention;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The form of a counter-performance with its proofs of one year.</summary>
public sealed class ConditionInput
{
    public const int MostRows = 60;

    [Required, StringLength(200)]
    public string? Name { get; set; }

    [Required, Range(0.01, 1000)]
    public decimal? Weight { get; set; }

    [Required, StringLength(500)]
    public string? Source { get; set; }

    /// <summary>Mark of what was shown.</summary>
    public string? Seen { get; set; }

    [MaxLength(MostRows)]
    public List<ConditionItem> Items { get; init; } = [];

    /// <summary>A row is whole or empty.</summary>
    public void CheckItems(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (var i = 0; i < Items.Count; i++)
        {
            var item = Items[i];
            if (string.IsNullOrWhiteSpace(item.Name) && item.DueOn is not null)
                state.AddModelError($"Input.Items[{i}].Name", "Bitte den Nachweis benennen.");
            if (
                !string.IsNullOrWhiteSpace(item.Name)
                && item.DueOn is null
                && state.GetFieldValidationState($"Input.Items[{i}].DueOn") != ModelValidationState.Invalid
            )
            {
                state.AddModelError($"Input.Items[{i}].DueOn", "Bitte die Frist angeben.");
            }
        }
    }

    /// <param name="id">Null for a new one.</param>
    public ConditionChange ToChange(Guid? id) =>
        new(
            id,
            Name!,
            Weight!.Value,
            Source!,
            [
                .. Items
                    .Where(static i => !string.IsNullOrWhiteSpace(i.Name))
                    .Select(static i => new ItemChange(i.Id, i.Name!, i.DueOn!.Value)),
            ],
            Seen
        );
}

/// <summary>A row of the form: one proof; an empty one does not count.</summary>
public sealed class ConditionItem
{
    public Guid? Id { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    public DateOnly? DueOn { get; set; }
}
