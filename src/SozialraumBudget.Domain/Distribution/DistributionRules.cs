using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>The resolution behind a decided distribution.</summary>
/// <param name="Committee">Who decided, e.g. "Jugendhilfeausschuss".</param>
/// <param name="Reference">Number of the paper, e.g. "Vorlage 2026/0417".</param>
public sealed record Resolution(string? Committee, DateOnly? DecidedOn, string? Reference);

/// <summary>
/// Who may do what with a scenario (section 7 in docs/rules.md): controlling and management work on drafts and enter what was decided;
/// what is decided never changes. Null means no objection.
/// </summary>
public static class DistributionRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string DraftsAloneChange = nameof(DraftsAloneChange);
    public const string NameIsRequired = nameof(NameIsRequired);
    public const string NamesMustDiffer = nameof(NamesMustDiffer);
    public const string CommitteeIsRequired = nameof(CommitteeIsRequired);
    public const string DayMustFit = nameof(DayMustFit);
    public const string ReferenceIsRequired = nameof(ReferenceIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);

    public const int LongestName = 120;

    /// <summary>Longest committee or reference.</summary>
    public const int LongestText = 200;

    public const int MostIndicators = 8;

    public static Refusal? Write(IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Have(Rights.Distribution)
            ? null
            : new(RoleMustBeAllowed, $"Die Verteilung bearbeiten {Role.Controller.Title()} und {Role.Management.Title()}.");
    }

    public static Refusal? Name(string? name) =>
        string.IsNullOrWhiteSpace(name) ? new(NameIsRequired, "Bitte einen Namen angeben.")
        : name.Trim().Length > LongestName ? new(TextIsTooLong, $"Höchstens {LongestName} Zeichen.")
        : null;

    /// <summary>Changes, copies into it, deletes.</summary>
    public static Refusal? Change(ScenarioState state, IReadOnlySet<Role> roles) =>
        Write(roles)
        ?? (
            state == ScenarioState.Draft
                ? null
                : new(
                    DraftsAloneChange,
                    "Diese Verteilung ist beschlossen und bleibt, wie sie ist. Ein neues Szenario kann von ihr ausgehen."
                )
        );

    /// <param name="planned">What would be decided.</param>
    public static Refusal? Decide(
        ScenarioState state,
        IReadOnlySet<Role> roles,
        PlannedDistribution planned,
        Resolution resolution,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(resolution);
        return Change(state, roles)
            ?? planned.Refusal
            ?? (
                string.IsNullOrWhiteSpace(resolution.Committee) ? new(CommitteeIsRequired, "Bitte das Gremium angeben.")
                : resolution.Committee.Trim().Length > LongestText ? new(TextIsTooLong, $"Höchstens {LongestText} Zeichen.")
                : resolution.DecidedOn is not { } day ? new(DayMustFit, "Bitte den Tag des Beschlusses angeben.")
                : day > today ? new(DayMustFit, "Der Tag des Beschlusses liegt in der Zukunft.")
                : string.IsNullOrWhiteSpace(resolution.Reference) ? new(ReferenceIsRequired, "Bitte Vorlage oder Aktenzeichen angeben.")
                : resolution.Reference.Trim().Length > LongestText ? new(TextIsTooLong, $"Höchstens {LongestText} Zeichen.")
                : null
            );
    }
}
