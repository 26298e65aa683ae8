using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>What happened to a part of the retention so far.</summary>
public sealed class PartStory(Data.Tables.RetentionPart part)
{
    private readonly IReadOnlyList<Submission> submissions = Submission.Of(part);

    /// <summary>Proofs and decisions as they came.</summary>
    public IEnumerable<(Submission? Proof, RetentionDecision? Decision)> History =>
        submissions
            .Select(static s => (s.Submitted.At, Proof: (Submission?)s, Decision: (RetentionDecision?)null))
            .Concat(part.Decisions.Select(static d => (d.Decided.At, Proof: (Submission?)null, Decision: (RetentionDecision?)d)))
            .OrderBy(static e => e.At)
            .Select(static e => (e.Proof, e.Decision));

    /// <summary>The last one that was not taken back; null without any.</summary>
    public Submission? Last => submissions.LastOrDefault(static s => s.Withdrawal is null);

    /// <summary>The last word: an acceptance was taken back, and no new proof came since.</summary>
    public RetentionDecision? TakenBack =>
        part.State == RetentionState.Submitted && History.LastOrDefault().Decision is { TakenBack: true } back ? back : null;

    public DateOnly? HandedIn => Last is null ? null : LocalDay.Of(Last.Submitted.At);

    public bool IsLate => HandedIn > part.DueOn;

    /// <summary>The form for a deduction over this part, filled in.</summary>
    public string DeductionAddress =>
        Links.NewDeduction(part.AgreementId)
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["betrag"] = German.Editable(part.Amount.Amount, 2),
                ["grund"] = $"Zu Unrecht freigegebener Einbehalt: {part.Name}",
                ["jahr"] = part.BudgetYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );

    public static string Told(RetentionDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var what =
            decision.Accepted ? "Anerkannt"
            : decision.TakenBack ? "Anerkennung zurückgenommen"
            : "Zurückgewiesen";
        var reason = decision.Reason.Length > 0 ? $": {decision.Reason}" : "";
        return $"{what} von {decision.Decided.Name}, {German.Moment(decision.Decided.At)}{reason}";
    }
}
