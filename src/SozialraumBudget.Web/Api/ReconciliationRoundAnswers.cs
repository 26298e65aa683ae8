using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>The reconciliation round of an agreement's quarter.</summary>
/// <param name="Next">Sides that can do the next step.</param>
/// <param name="Figures">Counts and deviation; missing until both sides have signed.</param>
internal sealed record RoundAnswer(
    Guid AgreementId,
    string Area,
    string Provider,
    string Period,
    RoundState State,
    IReadOnlyList<RoundSide> Next,
    StampAnswer? ProviderSigned,
    StampAnswer? OfficeSigned,
    RoundFiguresAnswer? Figures
)
{
    /// <param name="seesCases">Else few cases are left out.</param>
    public static RoundAnswer Of(RoundDossier dossier, bool seesCases) =>
        new(
            dossier.Return.AgreementId,
            dossier.Return.Area,
            dossier.Return.Provider,
            dossier.Return.Period.Code,
            dossier.State,
            dossier.Facts.Next,
            StampAnswer.Of(dossier.Round?.ProviderSigned),
            StampAnswer.Of(dossier.Round?.OfficeSigned),
            dossier.Figures is { } figures ? RoundFiguresAnswer.Of(figures, seesCases) : null
        );
}

/// <summary>What a round comes to. What is null is missing.</summary>
/// <param name="SuppressedTypes">Cost types with few cases that are left out.</param>
internal sealed record RoundFiguresAnswer(
    IReadOnlyList<RoundTypeAnswer> CostTypes,
    int? SuppressedTypes,
    Money? Planned,
    Money? Actual,
    Money? Volume,
    Money? Price,
    Money? Mix,
    Money NotCounted
)
{
    public static RoundFiguresAnswer Of(RoundFigures figures, bool seesCases)
    {
        var hidden = seesCases ? [] : figures.Hidden;
        var shown = figures.Types.Where((_, i) => hidden.Count == 0 || !hidden[i]).ToList();
        var deviation = figures.Deviation;
        return new(
            [
                .. shown.Select(static t => new RoundTypeAnswer(
                    t.Name,
                    t.Provider,
                    t.Office,
                    t.Agreed,
                    t.Planned,
                    t.PlannedCost,
                    t.ActualCost
                )),
            ],
            shown.Count == figures.Types.Count ? null : figures.Types.Count - shown.Count,
            deviation?.Planned.Amount,
            deviation?.Actual.Amount,
            deviation?.Volume.Amount,
            deviation?.Price.Amount,
            deviation?.Mix.Amount,
            figures.NotCounted
        );
    }
}

/// <summary>Cases of one cost type on both sides and as agreed, with planned and actual cost of a case in the quarter.</summary>
internal sealed record RoundTypeAnswer(
    string CostType,
    int Provider,
    int Office,
    int Agreed,
    int Planned,
    Money PlannedCost,
    Money ActualCost
);

/// <summary>Both lists side by side, and what is agreed.</summary>
internal sealed record RoundCasesAnswer(
    string Minutes,
    IReadOnlyDictionary<string, int> Provider,
    IReadOnlyDictionary<string, int> Office,
    IReadOnlyList<RoundCaseAnswer> Cases,
    IReadOnlyList<RoundDifferenceAnswer> Differences
)
{
    public static RoundCasesAnswer Of(RoundDossier dossier)
    {
        var agreed = dossier.Agreed.ToDictionary(static a => (a.CaseNumber, a.Kind));
        return new(
            dossier.Round?.Minutes ?? "",
            dossier.Compared!.ProviderCounts,
            dossier.Compared.OfficeCounts,
            [
                .. dossier.Compared.Cases.Select(static c => new RoundCaseAnswer(
                    c.CaseNumber,
                    RoundSideAnswer.Of(c.ProviderSide),
                    RoundSideAnswer.Of(c.OfficeSide)
                )),
            ],
            [
                .. dossier.Compared.Differences.Select(d =>
                {
                    var note = agreed.GetValueOrDefault((d.CaseNumber, d.Kind));
                    return new RoundDifferenceAnswer(
                        d.CaseNumber,
                        d.Kind,
                        note is null ? null : new RoundAgreementAnswer(note.Side, note.Value, note.Cause)
                    );
                }),
            ]
        );
    }
}

/// <summary>A case on both sides; null where a side does not have it.</summary>
internal sealed record RoundCaseAnswer(string Case, RoundSideAnswer? Provider, RoundSideAnswer? Office);

/// <summary>What a side says of a case.</summary>
internal sealed record RoundSideAnswer(
    string? CostType,
    string Setting,
    string Provider,
    DateOnly Begin,
    DateOnly? End,
    decimal? HoursPerWeek
)
{
    public static RoundSideAnswer? Of(ReturnCase? side) =>
        side is null ? null : new(side.CostType, side.Setting.ToString(), side.Provider, side.Begin, side.End, side.PerWeek?.RoundedHours);
}

/// <summary>A difference, and what is agreed about it; null while it is open.</summary>
internal sealed record RoundDifferenceAnswer(string Case, DifferenceKind Kind, RoundAgreementAnswer? Agreed);

/// <summary>Whose value holds, which other one, and why the lists differ.</summary>
internal sealed record RoundAgreementAnswer(AgreedSide Side, string? Value, string Cause);

/// <summary>What both sides agree about a difference.</summary>
internal sealed record AgreeBody(string? Case, DifferenceKind? Kind, AgreedSide? Side, string? Value, string? Cause);

internal sealed record MinutesBody(string? Minutes);
