using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ExternalCases;

/// <summary>The ASD's own budget is a yearly figure with its source (rule 4.7 in docs/rules.md). Null means no objection.</summary>
public static class OfficePlanRule
{
    public const string AmountIsRequired = nameof(AmountIsRequired);
    public const string SourceIsRequired = nameof(SourceIsRequired);
    public const int LongestSource = 500;

    public static Refusal? Record(IReadOnlySet<Role> roles, Money? amount, string? source) =>
        BearingRules.Record(roles)
        ?? (amount is null || amount.Value.IsNegative ? new Refusal(AmountIsRequired, "Bitte den Jahresbetrag eintragen.") : null)
        ?? (
            string.IsNullOrWhiteSpace(source) || source.Trim().Length > LongestSource
                ? new Refusal(SourceIsRequired, $"Bitte die Quelle nennen, höchstens {LongestSource} Zeichen.")
                : null
        );
}
