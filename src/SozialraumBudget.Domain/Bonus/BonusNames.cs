namespace SozialraumBudget.Domain.Bonus;

/// <summary>German names of states, steps and sources.</summary>
public static class BonusNames
{
    public static string Title(this BonusState state) =>
        state switch
        {
            BonusState.Open => "läuft",
            BonusState.Assessed => "bewertet",
            BonusState.Answered => "beantwortet",
            BonusState.Prepared => "vorbereitet",
            BonusState.Approved => "freigegeben",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this BonusMove move) =>
        move switch
        {
            BonusMove.Assess => "Bewertung abgeschlossen",
            BonusMove.Reopen => "Bewertung wieder geöffnet",
            BonusMove.Answer => "vom Träger beantwortet",
            BonusMove.Prepare => "zur Freigabe vorbereitet",
            BonusMove.Refuse => "abgelehnt",
            BonusMove.Approve => "freigegeben",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    public static string Title(this IndicatorSource source) =>
        source switch
        {
            IndicatorSource.Assessed => "wird mit Beleg bewertet",
            IndicatorSource.AmbulatoryShare => "berechnet: Anteil ambulanter Fälle",
            IndicatorSource.MeanDuration => "berechnet: mittlere Dauer beendeter Fälle",
            IndicatorSource.GoalAttainment => "berechnet: Zielerreichung beendeter Fälle",
            IndicatorSource.HelpPlansInTime => "berechnet: Hilfepläne der letzten sechs Monate",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };

    public static string Title(this BetterDirection better) =>
        better switch
        {
            BetterDirection.Higher => "mindestens",
            BetterDirection.Lower => "höchstens",
            _ => throw new ArgumentOutOfRangeException(nameof(better), better, null),
        };
}
