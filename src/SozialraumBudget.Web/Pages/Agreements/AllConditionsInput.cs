using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>All counter-performances of a budget year as one form; a row that is not touched is not stored.</summary>
public sealed class AllConditionsInput
{
    private const int SpareProofs = 2;

    /// <summary>For every condition without a source of its own.</summary>
    [StringLength(500)]
    public string? Source { get; set; }

    [MaxLength(60)]
    public List<ConditionRowInput> Rows { get; init; } = [];

    internal IEnumerable<ConditionRowInput> Changed => Rows.Where(static r => r.IsChanged);

    /// <summary>What is agreed, then what is usual and missing, without a weight, then an empty row.</summary>
    public void Fill(IReadOnlyList<RetentionConditionRecord> agreed, int year, IEnumerable<RetentionCondition> usual)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        Rows.AddRange(agreed.Select(c => ConditionRowInput.Of(c, year)));
        Rows.AddRange(
            usual
                .Where(u => !agreed.Any(c => string.Equals(c.Name, u.Name, StringComparison.OrdinalIgnoreCase)))
                .Select(static u => new ConditionRowInput
                {
                    Name = u.Name,
                    Items = [.. u.Items.Select(static i => new ConditionItemInput { Name = i.Name, DueOn = i.Deadline })],
                })
        );
        Rows.Add(new() { Items = [.. Enumerable.Range(0, SpareProofs).Select(static _ => new ConditionItemInput())] });
        foreach (var row in Rows)
            row.Shown = row.Mark;
    }

    public IReadOnlyList<ConditionChange> ToChanges() =>
        [
            .. Changed.Select(r => new ConditionChange(
                r.Id,
                r.Name!,
                r.Weight!.Value,
                (string.IsNullOrWhiteSpace(r.Source) ? Source : r.Source)!,
                [
                    .. r
                        .Items.Where(static i => !string.IsNullOrWhiteSpace(i.Name))
                        .Select(static i => new ItemChange(i.Id, i.Name!, i.DueOn!.Value)),
                ],
                r.Seen
            )),
        ];
}

/// <summary>One counter-performance of the form.</summary>
public sealed class ConditionRowInput
{
    /// <summary>Null for one that is not agreed yet.</summary>
    public Guid? Id { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    [Range(0.01, 1000)]
    public decimal? Weight { get; set; }

    [StringLength(500)]
    public string? Source { get; set; }

    /// <summary>Mark of what was stored when the form was drawn.</summary>
    public string? Seen { get; set; }

    /// <summary>Mark of what the form showed.</summary>
    public string? Shown { get; set; }

    [MaxLength(60)]
    public List<ConditionItemInput> Items { get; init; } = [];

    public bool IsChanged => Mark != Shown;

    internal string Mark =>
        FormMark.Of([
            Name,
            Weight?.ToString("0.######", CultureInfo.InvariantCulture),
            Source,
            .. Items.SelectMany(static i => new[] { i.Name, i.DueOn?.ToString("O", CultureInfo.InvariantCulture) }),
        ]);

    public static ConditionRowInput Of(RetentionConditionRecord record, int year)
    {
        ArgumentNullException.ThrowIfNull(record);
        var whole = new ConditionInput();
        whole.Fill(record, year);
        return new()
        {
            Id = record.Id,
            Name = whole.Name,
            Weight = whole.Weight,
            Source = whole.Source,
            Seen = whole.Seen,
            Items = whole.Items,
        };
    }
}
