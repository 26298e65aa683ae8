using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>All terms of an agreement as one form: day, source and reason for all of them, unless a row says otherwise.</summary>
public sealed class AllTermsInput
{
    public DateOnly? ValidFrom { get; set; }

    [StringLength(500)]
    public string? Source { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }

    [MaxLength(60)]
    public List<TermRowInput> Rows { get; init; } = [];

    internal IEnumerable<TermRowInput> Changed => Rows.Where(static r => r.IsChanged);

    /// <summary>A row for each term of the model; empty ones take what is offered.</summary>
    /// <param name="definitions">Terms of the model.</param>
    /// <param name="agreed">What is agreed so far.</param>
    /// <param name="day">Day that the values shown hold on.</param>
    /// <param name="offers">Proposals for terms that are not agreed yet.</param>
    public void Fill(
        IEnumerable<TermDefinition> definitions,
        AgreementTerms agreed,
        DateOnly day,
        IReadOnlyDictionary<TermKey, TermProposal> offers
    )
    {
        ArgumentNullException.ThrowIfNull(agreed);
        ArgumentNullException.ThrowIfNull(offers);
        ValidFrom = day;
        var valid = agreed.AsOf(day);
        foreach (var definition in definitions.OrderBy(static d => d.Section))
        {
            var history = agreed.HistoryOf(definition.Key);
            var newest = history is [.., var last] ? last : null;
            var shown = valid.Find(definition.Key) ?? newest;
            var offer = offers.GetValueOrDefault(definition.Key);
            Rows.Add(
                new()
                {
                    Key = definition.Key,
                    Value = shown?.Value ?? offer?.Value,
                    Source = offer?.Source,
                    Reason = offer?.Reason,
                    Shown = shown?.Value,
                    Seen = newest?.Version ?? 0,
                }
            );
        }
    }

    /// <summary>What is to be stored; the form holds day, source and reason for each changed row.</summary>
    public IReadOnlyList<TermChange> ToChanges() =>
        [
            .. Changed.Select(r => new TermChange(
                r.Key,
                r.Value!,
                (r.ValidFrom ?? ValidFrom)!.Value,
                Own(r.Source) ?? Source!,
                Own(r.Reason) ?? Reason!,
                r.Seen
            )),
        ];

    private static string? Own(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>One term of the form.</summary>
public sealed class TermRowInput
{
    public TermKey Key { get; set; }

    [StringLength(2000)]
    public string? Value { get; set; }

    /// <summary>Own day; null: that of the form. So with source and reason.</summary>
    public DateOnly? ValidFrom { get; set; }

    [StringLength(500)]
    public string? Source { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>The agreed value when the form was drawn; null when there was none.</summary>
    public string? Shown { get; set; }

    /// <summary>Newest version when the form was drawn.</summary>
    public int Seen { get; set; }

    /// <summary>Another value than the agreed one, or a day, source or reason of its own.</summary>
    public bool IsChanged => FormMark.Plain(Value) != FormMark.Plain(Shown) || HasOwn;

    /// <summary>A day, source or reason of its own; a row without a value agrees nothing, whatever was proposed beside it.</summary>
    public bool HasOwn =>
        ValidFrom is not null
        || (FormMark.Plain(Value).Length > 0 && (!string.IsNullOrWhiteSpace(Source) || !string.IsNullOrWhiteSpace(Reason)));
}
