namespace SozialraumBudget.Domain.Supply;

/// <summary>German names.</summary>
public static class SupplyNames
{
    public static string Title(this CapacityUnit unit) =>
        unit switch
        {
            CapacityUnit.Places => "Plätze",
            CapacityUnit.HoursPerMonth => "Stunden im Monat",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };

    public static string Title(this SupplyState state) =>
        state switch
        {
            SupplyState.Open => "offen",
            SupplyState.Supplied => "im Sozialraum versorgt",
            SupplyState.SuppliedOutside => "außerhalb versorgt",
            SupplyState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this SupplyAnswerKind kind) =>
        kind switch
        {
            SupplyAnswerKind.Takes => "kann übernehmen",
            SupplyAnswerKind.Declines => "kann nicht übernehmen",
            SupplyAnswerKind.AsksBack => "fragt zurück",
            SupplyAnswerKind.Reply => "Antwort des Jugendamts",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this DeclineReason reason) =>
        reason switch
        {
            DeclineReason.NoCapacity => "keine Kapazität",
            DeclineReason.NotSuitable => "fachlich nicht geeignet",
            DeclineReason.GroupDoesNotFit => "passt nicht in die Gruppe",
            DeclineReason.PlaceOrTimes => "Ort oder Zeiten nicht möglich",
            DeclineReason.Conflict => "anderweitig in der Familie tätig",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    public static string Title(this AskStanding standing) =>
        standing switch
        {
            AskStanding.Waiting => "wartet auf Antwort",
            AskStanding.Overdue => "überfällig",
            AskStanding.OnTime => "rechtzeitig",
            AskStanding.Late => "zu spät",
            AskStanding.Spared => "nicht mehr nötig",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
        };

    public static string Title(this SupplyStage stage) =>
        stage switch
        {
            SupplyStage.Waits => "wartet auf Antwort",
            SupplyStage.Overdue => "Antwort überfällig",
            SupplyStage.AskedBack => "Rückfrage offen",
            SupplyStage.Taken => "Zusage liegt vor",
            SupplyStage.AllDeclined => "alle abgelehnt",
            SupplyStage.Closed => "abgeschlossen",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
