using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>What the letters of a payout say; amounts and dates become German text for the template.</summary>
public sealed record PayoutLetter
{
    /// <summary>As many as lie between the due of a version taken over and the total of the version it was formed in.</summary>
    private const int MostSteps = 8;

    public required object City { get; init; }

    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>"Q2 2026", "Nachzahlung Q4 2026", "Einbehalt 2026".</summary>
    public required string Period { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    /// <summary>For the read log; not for the template.</summary>
    [JsonIgnore]
    public Guid AgreementId { get; init; }

    /// <summary>The letter as the read log names it.</summary>
    [JsonIgnore]
    public string Told => $"{Agreement}, {Period}";

    public required string Reference { get; init; }

    public required DateOnly Date { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>The letter goes out after the day on which the amount was due.</summary>
    public bool IsPastDue => Date > Due;

    /// <summary>Label and amount of each item before deductions.</summary>
    public required IReadOnlyList<object[]> Items { get; init; }

    /// <summary>Label and amount of each set-off, below zero, and of each credit, above; empty without.</summary>
    public required IReadOnlyList<object[]> Deductions { get; init; }

    /// <summary>Before deductions.</summary>
    public required Money Gross { get; init; }

    /// <summary>What the provider is entitled to: gross and credits, less what only lowers a due to the version in force.</summary>
    public required Money Entitled { get; init; }

    /// <summary>Of the set-offs: what brings a due down to the version in force, no claim; null without.</summary>
    public Money? Lowered { get; init; }

    /// <summary>Of the set-offs: claims on the provider, all together; null without.</summary>
    public Money? Claimed { get; init; }

    /// <summary>Of the set-offs: credits of the provider, all together; null without.</summary>
    public Money? Credited { get; init; }

    /// <summary>False: everything is set off, nothing is transferred.</summary>
    public required bool IsTransferred { get; init; }

    public required Money Total { get; init; }

    public required string TotalInWords { get; init; }

    /// <summary>Label, rule and value of the steps to the due, down to the budget and its version.</summary>
    public required IReadOnlyList<string[]> Steps { get; init; }

    public required IReadOnlyList<string> LegalBases { get; init; }

    /// <summary>What is paid beyond the budget, e.g. "Leistungsbonus"; null for a part of the budget.</summary>
    public string? Additional { get; init; }

    /// <summary>The budget model retains a part until it is proved.</summary>
    public required bool Retains { get; init; }

    public required string Payee { get; init; }

    public required string AccountHolder { get; init; }

    public required string Iban { get; init; }

    public required string IbanMasked { get; init; }

    public required string PreparedBy { get; init; }

    public required string PreparedAt { get; init; }

    /// <summary>Nobody has approved the payout: the letter is not to be sent.</summary>
    public required bool IsDraft { get; init; }

    public required string ApprovedBy { get; init; }

    public required string ApprovedAt { get; init; }

    public required string Booking { get; init; }

    public string? BudgetItem { get; init; }

    /// <summary>Set when the payout was taken back: both letters say so.</summary>
    public string? Reversed { get; init; }

    /// <summary>Items of the frozen Rechenweg: the instalment, each released part with its condition.</summary>
    internal static IReadOnlyList<object[]> ItemsOf(PayoutItems items, Money due) =>
        [
            .. items.Gross.Select(
                (node, index) =>
                    index == 0
                        ? [due.IsZero ? "Rate (alle Raten sind freigegeben)" : node.Label, node.Amount]
                        : new object[] { WithSource(node), node.Amount }
            ),
        ];

    /// <summary>Each deduction, below zero, with what it rests on.</summary>
    internal static IReadOnlyList<object[]> DeductionsOf(PayoutItems items) =>
        [.. items.Deductions.Select(static node => new object[] { WithSource(node), -node.Amount })];

    /// <summary>From the due down to the budget, along the first operand.</summary>
    internal static IReadOnlyList<string[]> StepsOf(Derivation due)
    {
        var steps = new List<string[]>();
        for (Derivation? node = due; node is not null && steps.Count < MostSteps; node = First(node))
        {
            steps.Add([node.Label, Rule(node), node.ValueText]);
        }

        return steps;
    }

    private static string Rule(Derivation node) =>
        node switch
        {
            { Formula: { } formula, Source: { } source } => $"{source}: {ForPeople(formula)}",
            { Formula: { } formula } => ForPeople(formula),
            _ => node.Source ?? "",
        };

    /// <summary>Who gets the last cents is told in the whole Rechenweg; a letter says what the part is.</summary>
    private static string ForPeople(string formula) =>
        formula.IndexOf(SplitText.Rest, StringComparison.Ordinal) is var at and >= 0 ? formula[..at] : formula;

    private static Derivation? First(Derivation node) => node.Children is [var first, ..] ? first : null;

    private static string WithSource(Derivation node) => node.Source is { Length: > 0 } source ? $"{node.Label} ({source})" : node.Label;
}
