using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A notice that says what to do next and where.</summary>
public sealed record NextStep(BadgeKind Kind, string Title, string Text, string? Href = null, string? Action = null);

/// <summary>What is to be done next on an agreement, by its state.</summary>
public static partial class NextSteps
{
    /// <param name="head">The agreement.</param>
    /// <param name="standing">Where its year stands.</param>
    /// <param name="facts">What activation is judged by.</param>
    /// <param name="missingBaseYear">The base year that no data were read for yet; null where none is missing.</param>
    /// <param name="lacksConditions">A part would be retained, and no counter-performance is agreed that releases it.</param>
    public static IEnumerable<NextStep> Of(
        AgreementHead head,
        Standing standing,
        ActivationFacts facts,
        int? missingBaseYear = null,
        bool lacksConditions = false
    )
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(facts);
        return head.State switch
        {
            _ when head.IsProvider => [],
            AgreementState.Draft or AgreementState.Negotiated => BeforeActivation(
                head,
                standing.Facts.Year,
                facts,
                missingBaseYear,
                lacksConditions
            ),
            AgreementState.Active => Running(head, standing).Concat(Expired(head, facts)),
            _ => [],
        };
    }

    private static IEnumerable<NextStep> Running(AgreementHead head, Standing standing)
    {
        var (year, today) = (standing.Facts.Year, standing.Today);
        if (standing.Facts.Budget is null)
        {
            yield return new(
                BadgeKind.Warning,
                $"Für {year} ist noch kein Budget festgesetzt.",
                "Ohne Budget gibt es keine Raten.",
                Links.Budgets(head.Id, year),
                "Budgetvarianten"
            );
        }

        if (standing.Dues.FirstOrDefault(static d => d.Step is PayoutStep.Overdue or PayoutStep.Due) is { } due)
        {
            yield return new(
                due.IsOverdue ? BadgeKind.Danger : BadgeKind.Warning,
                $"{due.Name} {year} {(due.IsOverdue ? "war" : "ist")} fällig am {German.Date(due.DueOn)}: {German.Money(due.Amount)}.",
                "Die Auszahlung ist noch nicht vorbereitet.",
                head.MayEdit ? Preparation(head, due) : null,
                "Auszahlung vorbereiten"
            );
        }

        var parts = standing.Facts.Parts;
        var waiting = parts.Count(static p => p.State == RetentionState.Submitted);
        if (waiting > 0)
        {
            yield return new(
                BadgeKind.Info,
                $"{German.Count(waiting, "Nachweis wartet", "Nachweise warten")} auf Prüfung.",
                "Nach der Anerkennung wird der Teil des Einbehalts frei.",
                head.MayEdit ? Retention(head) : null,
                "Nachweise prüfen"
            );
        }

        var late = parts.Count(p =>
            RetentionReview.IsOverdue(p.State, p.DueOn, today, head.State, ReturnProof.IsAsked(p.Name, head.Agreement.EndedOn))
        );
        if (late > 0)
        {
            yield return new(
                BadgeKind.Warning,
                $"{German.Count(late, "Nachweis ist", "Nachweise sind")} überfällig.",
                "Der Einbehalt bleibt bis zur Anerkennung stehen.",
                Retention(head),
                "Einbehalt ansehen"
            );
        }
    }

    /// <summary>Where a due is prepared.</summary>
    public static string Preparation(AgreementHead head, DueStanding due)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(due);
        return FormattableString.Invariant($"{Links.PreparePayout(head.Id, due.Key)}?jahr={due.Key.Period.Year}");
    }

    private static string Retention(AgreementHead head) => $"{Links.Retention}?suche={Uri.EscapeDataString(head.Area)}";

    private static IEnumerable<NextStep> Expired(AgreementHead head, ActivationFacts facts)
    {
        if (facts.ChecklistGaps.Count > 0)
        {
            yield return new(
                BadgeKind.Warning,
                "Auf der Checkliste ist etwas offen.",
                string.Join(" ", facts.ChecklistGaps.Select(static g => g.Text)),
                Links.Checklist(head.Id),
                "Zur Checkliste"
            );
        }
    }
}
