namespace SozialraumBudget.Domain.Values;

/// <summary>A rule that says no. Functions return null when they have no objection.</summary>
/// <param name="Rule">Name of the rule, a sentence in code: "PreparerMustNotApprove".</param>
/// <param name="Text">The reason in German, for the user.</param>
public sealed record Refusal(string Rule, string Text);
