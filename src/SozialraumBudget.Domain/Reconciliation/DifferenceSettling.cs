using System.Globalization;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>Reads what both sides agree about a difference: a cause, and whose value holds or which other one.</summary>
public static class DifferenceSettling
{
    public const string DifferenceMustExist = nameof(DifferenceMustExist);
    public const string CauseIsRequired = nameof(CauseIsRequired);
    public const string CauseIsTooLong = nameof(CauseIsTooLong);
    public const string SideMustBeChosen = nameof(SideMustBeChosen);
    public const string ValueMustBeReadable = nameof(ValueMustBeReadable);

    /// <summary>Longest cause.</summary>
    public const int LongestCause = 1000;
    private const int LongestProvider = 200;
    private const int HoursOfAWeek = 168;

    /// <param name="differences">Of the round as it stands.</param>
    /// <param name="caseNumber">The case.</param>
    /// <param name="kind">In what the lists differ.</param>
    /// <param name="side">Null: not chosen.</param>
    /// <param name="value">The third value as it was typed.</param>
    /// <param name="cause">Why the lists differ.</param>
    public static (AgreedDifference? Agreed, Refusal? Refusal) Judge(
        IReadOnlyList<CaseDifference> differences,
        string caseNumber,
        DifferenceKind kind,
        AgreedSide? side,
        string? value,
        string? cause
    )
    {
        ArgumentNullException.ThrowIfNull(differences);
        if (!differences.Any(d => d.CaseNumber == caseNumber && d.Kind == kind))
            return (null, new(DifferenceMustExist, "Diesen Unterschied gibt es in der Abgleichrunde nicht (mehr)."));
        if (side is not { } chosen)
            return (null, new(SideMustBeChosen, "Bitte wählen, wessen Angabe gilt."));
        if (string.IsNullOrWhiteSpace(cause))
            return (null, new(CauseIsRequired, "Bitte die Ursache nennen: Woher kommt der Unterschied?"));
        if (cause.Trim().Length > LongestCause)
            return (null, new(CauseIsTooLong, $"Die Ursache darf höchstens {LongestCause} Zeichen haben."));
        if (chosen != AgreedSide.Other)
            return (new(caseNumber, kind, chosen, null, cause.Trim()), null);
        return Read(kind, value?.Trim() ?? "") is { } read
            ? (new(caseNumber, kind, chosen, read, cause.Trim()), null)
            : (null, new(ValueMustBeReadable, Expected(kind)));
    }

    /// <summary>The value as it is kept; null where it cannot be read.</summary>
    private static string? Read(DifferenceKind kind, string value) =>
        kind switch
        {
            DifferenceKind.CostType => CostTypeNames.TryParse(value, out var type) ? type.ToString(CultureInfo.InvariantCulture) : null,
            DifferenceKind.Setting => HelpSettings.TryParse(value, out var setting) ? setting.Title() : null,
            DifferenceKind.Provider => value.Length is > 0 and <= LongestProvider ? value : null,
            DifferenceKind.Period => value.Length is > 0 and <= LongestProvider ? value : null,
            DifferenceKind.Intensity => GermanNumber.TryParseAmount(value, out var hours) && hours is >= 0 and <= HoursOfAWeek
                ? WorkTime.OfHours(hours).ToString()
                : null,
            _ => null,
        };

    private static string Expected(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.CostType => "Bitte den vereinbarten Kostentyp eintragen: 1, 2 … oder I, II …",
            DifferenceKind.Setting => "Bitte das vereinbarte Setting eintragen: ambulant, teilstationär oder stationär.",
            DifferenceKind.Provider => "Bitte den vereinbarten Träger eintragen.",
            DifferenceKind.Period => "Bitte den vereinbarten Zeitraum eintragen, etwa 01.02.2026 bis 30.06.2026.",
            DifferenceKind.Intensity => "Bitte die vereinbarten Stunden je Woche eintragen, etwa 4,5.",
            _ => "Der Fall steht nur auf einer Seite: Er zählt oder er zählt nicht; einen anderen Wert gibt es nicht.",
        };
}
