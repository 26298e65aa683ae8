using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>External help of an agreement in a year.</summary>
/// <param name="Newest">The newest quarter that is handed in; missing while none is.</param>
/// <param name="Share">External cases among all, 0 to 1.</param>
/// <param name="Spending">The area's whole spending up to the end of that quarter; missing while none is handed in.</param>
internal sealed record ExternalCasesAnswer(
    Guid AgreementId,
    string Area,
    string Provider,
    int Year,
    string? Newest,
    int Cases,
    int External,
    decimal Share,
    IReadOnlyList<ExternalReasonAnswer> Reasons,
    IReadOnlyList<ExternalQuarterAnswer> Quarters,
    IReadOnlyList<MovedInAnswer> MovedIn,
    IReadOnlyList<ConflictAnswer> Conflicts,
    IReadOnlyList<SpendingAnswer>? Spending
)
{
    public static ExternalCasesAnswer Of(ExternalYear found, BearingView bearings, AreaSpending? spending) =>
        new(
            found.Dossier.AgreementId,
            found.Dossier.Area,
            found.Dossier.Provider,
            found.Dossier.Period.Year,
            found.Newest?.Code,
            found.Summary.Cases,
            found.Summary.External,
            found.Summary.Share.Value,
            [
                .. found.Summary.Reasons.Select(static r => new ExternalReasonAnswer(
                    r.Reason,
                    r.Cases,
                    r.Share.Value,
                    r.Invoiced,
                    r.IsFlagged
                )),
            ],
            [
                .. found.Periods.Select(static q => new ExternalQuarterAnswer(
                    q.Period.Code,
                    q.Reclaim.Reclaimed.Amount,
                    q.Reclaim.BorneByOffice.Amount,
                    q.Reclaim.BorneByCity.Amount
                )),
            ],
            [.. bearings.MovedIn.Select(MovedInAnswer.Of)],
            [.. bearings.Conflicts.Select(ConflictAnswer.Of)],
            spending is null
                ? null
                : [.. spending.Lines.Select(static l => new SpendingAnswer(l.Bearer, l.Planned, l.Spent, l.Share.Value))]
        );
}

/// <summary>The external cases of one reason.</summary>
/// <param name="Flagged">It should not occur.</param>
internal sealed record ExternalReasonAnswer(ExternalReason Reason, int Cases, decimal Share, Money Invoiced, bool Flagged);

/// <summary>What the city paid in a quarter, by who bears it.</summary>
internal sealed record ExternalQuarterAnswer(string Period, Money Reclaimed, Money BorneByOffice, Money BorneByCity);

/// <summary>A case that moved in while already stationary.</summary>
/// <param name="Entered">Day of the entry into the planning; missing while the ASD bears it.</param>
internal sealed record MovedInAnswer(Guid Id, string Case, DateOnly From, DateOnly? Entered, string Reason, StampAnswer Recorded)
{
    public static MovedInAnswer Of(MovedInView m) =>
        new(m.Original.Id, m.Record.CaseNumber, m.Record.From, m.Entered, m.Record.Reason, StampAnswer.Of(m.Record.Recorded)!);
}

/// <summary>A conflict on a case.</summary>
/// <param name="CityShare">Of a contested day, 0 to 1.</param>
internal sealed record ConflictAnswer(
    Guid Id,
    string Case,
    DateOnly From,
    DateOnly? To,
    decimal CityShare,
    IReadOnlyList<ConflictStepAnswer> Steps
)
{
    public static ConflictAnswer Of(ConflictView c) =>
        new(
            c.ConflictId,
            c.Record.CaseNumber,
            c.Record.From,
            c.Record.To,
            c.Record.CityShare.Value,
            [.. c.Steps.Select(static s => new ConflictStepAnswer(s.Level, s.Day, s.Person, s.Reason, StampAnswer.Of(s.Recorded)!))]
        );
}

/// <summary>A step of a conflict.</summary>
internal sealed record ConflictStepAnswer(ConflictLevel Level, DateOnly Day, string Person, string Reason, StampAnswer Recorded);

/// <summary>Whose money it is, and what was spent of it since 1 January.</summary>
internal sealed record SpendingAnswer(CostBearer Bearer, Money? Planned, Money Spent, decimal Share);

/// <summary>What somebody says about a step or a case that moved in.</summary>
internal sealed record BearingBody(string? Case, DateOnly? Day, string? Person, string? Reason)
{
    public BearingNote Note => new(Case, Day, Person, Reason);
}

/// <summary>A further step of a conflict.</summary>
internal sealed record ConflictStepBody(ConflictLevel? Level, DateOnly? Day, string? Person, string? Reason)
{
    public BearingNote Note => new(null, Day, Person, Reason);
}

/// <summary>The ASD's own plan of the year.</summary>
internal sealed record OfficePlanBody(Money? Amount, string? Source);
