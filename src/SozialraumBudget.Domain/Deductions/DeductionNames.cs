namespace SozialraumBudget.Domain.Deductions;

/// <summary>German names of states and sources of deductions.</summary>
public static class DeductionNames
{
    public static string Title(this DeductionState state) =>
        state switch
        {
            DeductionState.Open => "offen",
            DeductionState.PartlySetOff => "teilweise verrechnet",
            DeductionState.SetOff => "verrechnet",
            DeductionState.PartlyRepaid => "teilweise zurückgezahlt",
            DeductionState.Repaid => "zurückgezahlt",
            DeductionState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this DeductionFigure figure) =>
        figure switch
        {
            DeductionFigure.Amount => "Betrag",
            DeductionFigure.Used => "In Auszahlungen",
            DeductionFigure.Repaid => "Zurückgezahlt",
            DeductionFigure.Open => "Offen",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    public static string Title(this DeductionSource source) =>
        source switch
        {
            DeductionSource.Recorded => "erfasst",
            DeductionSource.RenegotiatedInstalments or DeductionSource.RenegotiatedRetention => "Nachverhandlung",
            DeductionSource.AcceptedReturn => "Meldung",
            DeductionSource.Settlement => "Jahresabrechnung",
            DeductionSource.Earmark => "Zweckbindung",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    /// <summary>The ledger of the claim's year carries it: it came of a renegotiation.</summary>
    public static bool IsBooked(this DeductionSource source) =>
        source is DeductionSource.RenegotiatedInstalments or DeductionSource.RenegotiatedRetention;

    /// <summary>"Abzug"; "Gutschrift" of an amount below zero.</summary>
    public static string Noun(Values.Money amount) => amount < Values.Money.Zero ? "Gutschrift" : "Abzug";
}
