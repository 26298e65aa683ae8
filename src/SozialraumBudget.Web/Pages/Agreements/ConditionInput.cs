using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The form of a counter-performance in one budget year: name, weight, source and the proofs it is shown by.</summary>
public sealed class ConditionInput
{
    private const int SpareRows = 2;
    private const int MostRows = 60;

    [Required, StringLength(200)]
    public string? Name { get; set; }

    [Required, Range(0.01, 1000)]
    public decimal? Weight { get; set; }

    [Required, StringLength(500)]
    public string? Source { get; set; }

    /// <summary>Mark of what was shown.</summary>
    public string? Seen { get; set; }

    [MaxLength(MostRows)]
    public List<ConditionItemInput> Items { get; init; } = [];

    /// <summary>What is stored by now, for somebody whose form shows something else.</summary>
    public static string Describe(RetentionConditionRecord stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var items = stored.Items.Select(static i => $"{i.Name} bis {i.DueOn:dd.MM.yyyy}");
        return $"Jetzt steht dort: {stored.Name}, Gewicht {stored.Weight:0.##}, {string.Join("; ", items)}. "
            + "Speichern Sie erneut, wenn Ihre Fassung gelten soll.";
    }

    public void Fill(RetentionConditionRecord record, int year)
    {
        ArgumentNullException.ThrowIfNull(record);
        (Name, Weight, Source, Seen) = (record.Name, record.Weight, record.Source, ConditionMark.Of(record, year));
        Items.AddRange(
            record.Items.Select(static i => new ConditionItemInput
            {
                Id = i.Id,
                Name = i.Name,
                DueOn = i.DueOn,
            })
        );
    }

    /// <summary>Empty rows below those there are.</summary>
    public void AddRows() =>
        Items.AddRange(Enumerable.Range(0, Math.Clamp(MostRows - Items.Count, 0, SpareRows)).Select(static _ => new ConditionItemInput()));

    public ConditionChange ToChange(Guid? conditionId) =>
        new(
            conditionId,
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

/// <summary>One proof; a row without a name and a day is an empty one.</summary>
public sealed class ConditionItemInput
{
    public Guid? Id { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    public DateOnly? DueOn { get; set; }
}
