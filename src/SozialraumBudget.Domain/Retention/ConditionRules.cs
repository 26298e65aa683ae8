using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>
/// How counter-performances may be changed. What a fixed budget hangs on stays: a proof with its part of the retention keeps name and
/// deadline, a condition of which a part was released keeps name and weight, too.
/// </summary>
public static class ConditionRules
{
    public const string ConditionMustBeWhole = nameof(ConditionMustBeWhole);
    public const string NamesMustDiffer = nameof(NamesMustDiffer);
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string YearMustBeAgreed = nameof(YearMustBeAgreed);
    public const string ReleasedConditionMustStay = nameof(ReleasedConditionMustStay);
    public const string FixedItemMustStay = nameof(FixedItemMustStay);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);

    /// <summary>What is wrong with a change in itself; null: nothing.</summary>
    public static Refusal? Problem(ConditionChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            _ when string.IsNullOrWhiteSpace(change.Name) => new(ConditionMustBeWhole, "Bitte die Gegenleistung benennen."),
            { Weight: <= 0 } => new(ConditionMustBeWhole, "Das Gewicht muss größer als 0 sein."),
            _ when string.IsNullOrWhiteSpace(change.Source) => new(
                ConditionMustBeWhole,
                "Bitte die Quelle angeben, z. B. „§ 6 Budgetvertrag“."
            ),
            { Items.Count: 0 } => new(ConditionMustBeWhole, "Bitte mindestens einen Nachweis mit Frist angeben."),
            _ when change.Items.Any(static i => string.IsNullOrWhiteSpace(i.Name)) => new(
                ConditionMustBeWhole,
                "Jeder Nachweis braucht einen Namen."
            ),
            _ when change
                    .Items.GroupBy(static i => i.Name.Trim(), StringComparer.OrdinalIgnoreCase)
                    .FirstOrDefault(static g => g.Count() > 1)
                    is { } twice => new(NamesMustDiffer, $"Der Nachweis „{twice.Key}“ steht zweimal da."),
            _ => null,
        };
    }

    /// <summary>Conditions change as long as the agreement is neither settled nor ended, for a year it is agreed for.</summary>
    public static Refusal? YearProblem(ConditionYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.State is AgreementState.Settled or AgreementState.Ended ? new(AgreementMustBeOpen, year.State.LockText()!)
            : year.Year < year.First || year.Year > year.Last ? new(YearMustBeAgreed, $"Die Vereinbarung gilt nicht für {year.Year}.")
            : null;
    }

    /// <summary>What stands in the way of a change; null: it may be stored.</summary>
    /// <param name="before">The condition as it stands; null when there is none with the change's id.</param>
    /// <param name="otherNames">Names of the year's other conditions.</param>
    public static Refusal? Objection(ConditionChange change, ConditionFacts? before, IEnumerable<string> otherNames)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(otherNames);
        if (change.Id is not null && before is null)
            return new(SomebodyElseChanged, "Diese Gegenleistung hat inzwischen jemand entfernt.");
        if (before is not null && change.Seen is not null && change.Seen != before.Mark)
        {
            return new(SomebodyElseChanged, "Jemand hat diese Gegenleistung inzwischen geändert. Ihre Eingabe ist noch nicht gespeichert.");
        }

        if (otherNames.Any(n => string.Equals(n.Trim(), change.Name.Trim(), StringComparison.OrdinalIgnoreCase)))
            return new(NamesMustDiffer, $"„{change.Name.Trim()}“ gibt es in diesem Jahr schon.");
        return before is null ? null : FixedProblem(change, before);
    }

    /// <summary>A condition goes out of a year as long as no fixed budget hangs on one of its proofs.</summary>
    public static Refusal? RemovalProblem(ConditionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.FixedItems is [var kept, ..] ? Stays(kept) : null;
    }

    private static Refusal? FixedProblem(ConditionChange change, ConditionFacts before)
    {
        var renamed = !string.Equals(before.Name, change.Name.Trim(), StringComparison.Ordinal);
        if (before.IsReleased && (renamed || before.Weight != change.Weight))
        {
            return new(
                ReleasedConditionMustStay,
                $"Von „{before.Name}“ ist schon ein Teil freigegeben; Name und Gewicht bleiben. "
                    + "Für ein anderes Gewicht eine neue Gegenleistung anlegen."
            );
        }

        if (renamed && before.IsFixed)
            return new(ReleasedConditionMustStay, $"„{before.Name}“ steht so im festgesetzten Budget und behält den Namen.");

        var kept = change.Items.Where(static i => i.Id is not null).ToDictionary(static i => i.Id!.Value);
        return before
            .FixedItems.Where(i =>
                !kept.TryGetValue(i.Id, out var k) || k.DueOn != i.DueOn || !string.Equals(k.Name.Trim(), i.Name, StringComparison.Ordinal)
            )
            .Select(Stays)
            .FirstOrDefault();
    }

    private static Refusal Stays(FixedItem item) =>
        new(
            FixedItemMustStay,
            $"„{item.Name}“ gehört zum festgesetzten Budget {item.Year}; der Nachweis behält Name und Frist. "
                + "Neue Nachweise wirken mit einer Nachverhandlung."
        );
}
