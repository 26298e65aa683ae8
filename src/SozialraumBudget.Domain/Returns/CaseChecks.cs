using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>Checks of single cases and invoices.</summary>
internal static class CaseChecks
{
    public static IEnumerable<ReturnFinding> Of(ReturnCase one, ReturnExpectations expected)
    {
        if (!Spelling.IsSame(one.Area, expected.Area))
            yield return Find(
                FindingLevel.Error,
                ReturnCheck.CaseOfAnotherArea,
                one,
                $"Der Fall gehört zum Bereich {one.Area}, die Vereinbarung gilt für {expected.Area}.",
                "Bitte den Bereich berichtigen oder den Fall in der Meldung des anderen Bereichs führen."
            );
        if (!expected.Lead.Mean(one.Provider) && one.Reason is null)
            yield return Find(
                FindingLevel.Error,
                ReturnCheck.ExternalWithoutReason,
                one,
                $"Der Fall wird von {one.Provider} versorgt, und der Grund fehlt.",
                $"Bitte einen Grund eintragen: {string.Join(", ", ExternalReasons.All.Select(static r => r.Title()))}."
            );
        if (one.Reason is { } reason && reason.IsFlagged())
            yield return Find(
                FindingLevel.Note,
                ReturnCheck.NoCapacity,
                one,
                "Der Fall ist wegen fehlender Kapazität extern versorgt; das soll nicht vorkommen.",
                "Nichts zu tun; der Fall wird in der Auswertung eigens gezeigt."
            );
        if (expected.Classes is { } classes && OutsideItsClass(one, classes, expected) is { } outside)
            yield return outside;
        if (one.BirthYear > one.Begin.Year)
            yield return Find(
                FindingLevel.Warning,
                ReturnCheck.BornAfterBegin,
                one,
                $"Das Geburtsjahr {one.BirthYear} liegt nach dem Beginn der Hilfe.",
                "Bitte Geburtsjahr und Beginn prüfen oder kurz begründen."
            );
        if (one.End is { } end && expected.Period.Days.Contains(end) && one.GoalAttainment is null)
            yield return Find(
                FindingLevel.Note,
                ReturnCheck.GoalMissing,
                one,
                $"Die Hilfe endet in {expected.Period}, und die Zielerreichung fehlt.",
                "Bitte nachtragen, sobald sie feststeht."
            );
    }

    public static IEnumerable<ReturnFinding> Of(ExternalCost cost, bool isKnown)
    {
        if (!isKnown)
            yield return new(
                FindingLevel.Error,
                ReturnCheck.CaseUnknown,
                ReturnTable.ExternalCosts,
                cost.RowNumber,
                cost.CaseNumber,
                $"Der Fall {cost.CaseNumber} steht nicht in der Fallliste.",
                "Bitte den Fall in die Fallliste aufnehmen oder die Fallnummer der Rechnung berichtigen."
            );
    }

    /// <summary>Hours a week against the case's own usual range, widened by the agreed tolerance.</summary>
    /// <param name="number">The case.</param>
    /// <param name="time">Its hours in the period.</param>
    /// <param name="weeks">Its weeks in the period.</param>
    /// <param name="expected">Usual range and tolerance.</param>
    public static ReturnFinding? Intensity(string number, WorkTime time, decimal weeks, ReturnExpectations expected)
    {
        if (weeks <= 0 || expected.IntensityTolerance is not { } tolerance || expected.Usual(number) is not { } usual)
            return null;
        var perWeek = time.Seconds / weeks;
        if (perWeek >= usual.Lowest.Seconds * Math.Max(0, 1 - tolerance.Value) && perWeek <= usual.Highest.Seconds * (1 + tolerance.Value))
            return null;
        return new(
            FindingLevel.Warning,
            ReturnCheck.IntensityUnusual,
            ReturnTable.Hours,
            null,
            number,
            $"Der Fall {number} hat {new WorkTime(perWeek)} je Woche; in früheren Meldungen waren es {usual.Lowest} bis {usual.Highest}.",
            "Bitte die Stunden prüfen oder kurz begründen, was sich geändert hat."
        );
    }

    /// <summary>Before the year is over a cost only grows: then the class can be too low, never too high.</summary>
    private static ReturnFinding? OutsideItsClass(ReturnCase one, CostTypes.CostTypeLimits classes, ReturnExpectations expected)
    {
        if (expected.CostOfYear(one.CaseNumber) is not { } cost || !CostTypeNames.TryParse(one.CostType, out var number))
            return null;
        if (cost.Amount < Money.Zero)
            return null; // credit notes of earlier years
        var byCost = classes.Classify(cost.Amount);
        var isOutside = cost.IsWholeYear ? byCost != number - 1 : byCost > number - 1;
        return isOutside
            ? Find(
                FindingLevel.Warning,
                ReturnCheck.CostTypeOutsideItsClass,
                one,
                $"Gemeldet ist Kostentyp {CostTypes.CostTypeLimits.Name(number - 1)}; mit {(cost.IsWholeYear ? "" : "schon ")}"
                    + $"{GermanNumber.Text(cost.Amount)} im Jahr gehört der Fall zu Kostentyp {CostTypes.CostTypeLimits.Name(byCost)} "
                    + $"({classes.RangeText(byCost)}).",
                "Bitte den Kostentyp berichtigen oder kurz begründen, warum er bleibt."
            )
            : null;
    }

    private static ReturnFinding Find(FindingLevel level, ReturnCheck check, ReturnCase one, string what, string toDo) =>
        new(level, check, ReturnTable.Cases, one.RowNumber, one.CaseNumber, what, toDo);
}
