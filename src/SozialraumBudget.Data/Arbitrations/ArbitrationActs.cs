using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Arbitrations;

/// <summary>What somebody enters for a step.</summary>
/// <param name="Day">Of hearing and award; of everything else it is today.</param>
/// <param name="File">As the file store added it to the context; saved together with the step.</param>
public sealed record ArbitrationInput(
    string? Text,
    Money? Total = null,
    DateOnly? Day = null,
    DateOnly? AnswerBy = null,
    StoredFile? File = null
);

/// <summary>The call and the steps after it; one at a time for an agreement.</summary>
public sealed class ArbitrationActs(AppDbContext db, Standings standings, ArbitrationDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string AgreementMustExist = nameof(AgreementMustExist);
    public const string ArbitrationMustExist = nameof(ArbitrationMustExist);

    private DateOnly Today => LocalDay.Today(clock);

    public async Task<(ArbitrationRecord? Record, Refusal? Refusal)> CallAsync(
        Guid agreementId,
        int year,
        string? body,
        ArbitrationInput input,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        standings.Forget();
        if (await standings.OfAsync(agreementId, year, cancellation) is not { } standing)
            return (null, new(AgreementMustExist, "Diese Vereinbarung gibt es nicht."));
        var states = await db
            .Arbitrations.Where(a => a.AgreementId == agreementId && a.BudgetYear == year)
            .Select(static a => a.State)
            .ToListAsync(cancellation);
        var side = ArbitrationRules.SideOf(user.Context.Roles, user.Context.ProviderId == standing.ProviderId);
        var (hasBudget, running) = (standing.Standing.Facts.Budget is not null, states.Contains(ArbitrationState.Open));
        if (ArbitrationRules.Call(side, hasBudget, running, body, input.Text, input.Total) is { } refusal)
            return (null, refusal);
        var record = new ArbitrationRecord
        {
            AgreementId = agreementId,
            ProviderId = standing.ProviderId,
            BudgetYear = year,
            Number = states.Count + 1,
            Body = body!.Trim(),
            CalledBy = side!.Value,
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        db.Add(Step(record.Id, ArbitrationStepKind.Called, record.CalledBy, input));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (record, null);
    }

    public Task<Refusal?> StateAsync(Guid id, ArbitrationInput input, CancellationToken cancellation = default) =>
        TakeAsync(
            id,
            ArbitrationStepKind.Statement,
            input,
            (facts, _, roles) => ArbitrationRules.Statement(facts, roles, input.Text, input.Total),
            cancellation
        );

    public Task<Refusal?> SetHearingAsync(Guid id, ArbitrationInput input, CancellationToken cancellation = default) =>
        TakeAsync(
            id,
            ArbitrationStepKind.Hearing,
            input,
            (facts, called, roles) => ArbitrationRules.Hearing(facts, roles, input.Day, called),
            cancellation
        );

    public Task<Refusal?> AwardAsync(Guid id, ArbitrationInput input, CancellationToken cancellation = default) =>
        TakeAsync(
            id,
            ArbitrationStepKind.Award,
            input,
            (facts, called, roles) =>
                ArbitrationRules.Award(facts, roles, input.Day, input.AnswerBy, input.Text, input.Total, called, Today),
            cancellation
        );

    public Task<Refusal?> AnswerAsync(Guid id, bool accepts, string? text, CancellationToken cancellation = default) =>
        TakeAsync(
            id,
            accepts ? ArbitrationStepKind.Accepted : ArbitrationStepKind.Rejected,
            new(text),
            (facts, _, roles) => ArbitrationRules.Answer(facts, roles, accepts, text, Today),
            cancellation
        );

    public Task<Refusal?> WithdrawAsync(Guid id, string? text, CancellationToken cancellation = default) =>
        TakeAsync(
            id,
            ArbitrationStepKind.Withdrawn,
            new(text),
            (facts, _, roles) => ArbitrationRules.Withdraw(facts, roles, text),
            cancellation
        );

    private async Task<Refusal?> TakeAsync(
        Guid id,
        ArbitrationStepKind kind,
        ArbitrationInput input,
        Func<ArbitrationFacts, DateOnly, IReadOnlySet<Role>, Refusal?> judge,
        CancellationToken cancellation
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreement = await db
            .Arbitrations.Where(a => a.Id == id)
            .Select(static a => (Guid?)a.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreement is null)
            return Missing();
        await Turn.TakeAsync(db, agreement.Value, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return Missing();
        if (judge(dossier.Facts, dossier.Call.Day, user.Context.Roles) is { } refusal)
            return refusal;
        var step = Step(id, kind, RenegotiationRules.SideOf(user.Context.Roles)!.Value, input);
        db.Add(step);
        await db.SaveChangesAsync(cancellation);
        if ((dossier with { Steps = [.. dossier.Steps, step] }).Facts.State is var state and not ArbitrationState.Open)
            (await db.Arbitrations.SingleAsync(a => a.Id == id, cancellation)).Close(state);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private ArbitrationStep Step(Guid id, ArbitrationStepKind kind, RoundSide side, ArbitrationInput input) =>
        new()
        {
            ArbitrationId = id,
            Kind = kind,
            Side = side,
            Day = input.Day ?? Today,
            AnswerBy = input.AnswerBy,
            Total = input.Total,
            Text = string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim(),
            FileId = input.File?.Id,
            Made = user.Stamp(clock),
        };

    private static Refusal Missing() => new(ArbitrationMustExist, "Diese Schlichtung gibt es nicht.");
}
