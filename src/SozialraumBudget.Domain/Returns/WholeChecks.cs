using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>Checks of a return's totals.</summary>
internal static class WholeChecks
{
    private const int MostReturns = 4;

    public static IEnumerable<ReturnFinding> Of(Consumption consumption, ReturnExpectations expected)
    {
        if (Total(consumption.Total.Amount, expected) is { } unusual)
            yield return unusual;
        if (expected.PartialBudgetB is not { } b || consumption.CaseIndependent(b) is not { IsExceeded: true } spending)
            yield break;
        yield return new(
            FindingLevel.Warning,
            ReturnCheck.CaseIndependentAboveB,
            ReturnTable.Whole,
            null,
            null,
            $"Fallunspezifische Arbeit ({GermanNumber.Text(spending.Value.Amount)}) liegt um {GermanNumber.Text(spending.Over.Amount)} "
                + $"über Teilbudget B ({GermanNumber.Text(b)}); der Betrag fehlt der Fallarbeit.",
            "Nichts wird abgelehnt; bitte kurz begründen."
        );
    }

    private static ReturnFinding? Total(Money total, ReturnExpectations expected)
    {
        if (expected.TotalTolerance is not { } tolerance || expected.EarlierTotals.Count == 0)
            return null;
        Money[] last = [.. expected.EarlierTotals.TakeLast(MostReturns)];
        var mean = Money.Round(Money.Sum(last).Amount / last.Length);
        if (Math.Abs((total - mean).Amount) <= mean * tolerance)
            return null;
        return new(
            FindingLevel.Warning,
            ReturnCheck.TotalUnusual,
            ReturnTable.Whole,
            null,
            null,
            $"Der Verbrauch ({GermanNumber.Text(total)}) weicht um mehr als {tolerance} vom Mittel der letzten "
                + $"{GermanWords.Count(last.Length, "Meldung", "Meldungen")} ab ({GermanNumber.Text(mean)}).",
            "Bitte die Angaben prüfen oder kurz begründen, was sich geändert hat."
        );
    }
}
