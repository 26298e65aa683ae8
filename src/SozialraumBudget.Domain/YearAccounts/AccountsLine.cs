using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>A line of income or expense.</summary>
/// <param name="Row">From 1, as the file or the form has it.</param>
/// <param name="Text">As the provider's accounts call it; may be empty.</param>
/// <param name="Amount">EUR; below zero corrects the side it is on.</param>
/// <param name="LastYear">The same line of the year before; null where the accounts do not state it.</param>
public sealed record AccountsLine(int Row, AccountsKind Kind, string Text, Money Amount, Money? LastYear)
{
    public string Name => Text.Length > 0 ? $"{Kind.Title()}: {Text}" : Kind.Title();
}

/// <summary>Posts of a group of staff over the year.</summary>
/// <param name="Posts">Full-time posts, two decimals.</param>
public sealed record AccountsPosts(int Row, string Group, decimal Posts);
