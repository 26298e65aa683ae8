using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The whole checklist as one form.</summary>
public sealed class AllCriteriaInput
{
    [MaxLength(40)]
    public List<CriterionRowInput> Rows { get; init; } = [];

    /// <summary>A row for each criterion; one that is not answered takes what is offered.</summary>
    /// <param name="processDocuments">The agreement's model asks for them.</param>
    public void Fill(
        IReadOnlyDictionary<string, ChecklistItemRecord> answers,
        IReadOnlyDictionary<ChecklistCriterion, ChecklistAnswer> offers,
        bool processDocuments
    )
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(offers);
        foreach (var criterion in Checklist.Of(processDocuments))
        {
            var stored = answers.GetValueOrDefault(criterion.ToString());
            var row = new CriterionRowInput { Criterion = criterion, Seen = stored?.RowVersion ?? 0 };
            (row.Evidence, row.Reason, row.ExpiresOn) = (stored?.Evidence, stored?.Reason, stored?.ExpiresOn);
            row.Shown = row.Mark;
            if (stored is null && offers.GetValueOrDefault(criterion) is { } offer)
                (row.Evidence, row.Reason, row.ExpiresOn) = (offer.Evidence, offer.Reason, offer.ExpiresOn);
            Rows.Add(row);
        }
    }

    public IReadOnlyList<ChecklistAnswer> ToAnswers() =>
        [
            .. Rows.Where(static r => r.Mark != r.Shown)
                .Select(static r => new ChecklistAnswer(r.Criterion, r.Evidence, r.Reason, r.ExpiresOn, null, r.Seen)),
        ];
}

/// <summary>One criterion of the form.</summary>
public sealed class CriterionRowInput
{
    public ChecklistCriterion Criterion { get; set; }

    [StringLength(2000)]
    public string? Evidence { get; set; }

    [StringLength(2000)]
    public string? Reason { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Mark of the answer when the form was drawn: without another one the row is not stored.</summary>
    public string? Shown { get; set; }

    /// <summary>Row version of the answer that was shown; 0 when there was none.</summary>
    public uint Seen { get; set; }

    internal string Mark => FormMark.Of(Evidence, Reason, ExpiresOn?.ToString("O", CultureInfo.InvariantCulture));
}
