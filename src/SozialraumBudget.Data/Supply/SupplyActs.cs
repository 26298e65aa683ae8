using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Supply;

/// <summary>
/// Records requests, answers of the asked providers, and how the public side closes a request; one at a time per request.
/// </summary>
public sealed class SupplyActs(AppDbContext db, SupplyDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string RequestMustExist = nameof(RequestMustExist);

    /// <summary>What <see cref="SupplyRules.Record"/> says of the current user in an area.</summary>
    public Refusal? Recording(Guid areaId) => SupplyRules.Record(user.Context.Roles, user.Context.Manages(areaId));

    /// <summary>Asks providers of the area; each has as many days as it had promised on the day of the request.</summary>
    public async Task<(Guid? Id, Refusal? Refusal)> AskAsync(Guid areaId, SupplyDraft draft, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (Recording(areaId) is { } forbidden)
            return (null, forbidden);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var promises = (await desk.PromisesAsync(areaId, cancellation)).Select(static p => p.Record.AsPromise).ToList();
        if (SupplyRules.Ask(draft, promises, LocalDay.Today(clock)) is { } refusal)
            return (null, refusal);
        var request = new SupplyRequestRecord
        {
            AreaId = areaId,
            CaseNumber = draft.CaseNumber!.Trim(),
            HelpType = draft.Help!.Value,
            Setting = draft.Setting!.Value,
            AskedOn = draft.AskedOn!.Value,
            NeededBy = draft.NeededBy!.Value,
            Need = string.IsNullOrWhiteSpace(draft.Need) ? null : draft.Need.Trim(),
            Recorded = user.Stamp(clock),
        };
        db.Add(request);
        // In this order: who is asked hangs on the request.
        await db.SaveChangesAsync(cancellation);
        foreach (var provider in draft.Providers.Distinct())
        {
            var days = SupplyPromises.AnswerDays(promises, provider, request.HelpType, request.Setting, request.AskedOn)!.Value;
            db.Add(
                new SupplyAskRecord
                {
                    RequestId = request.Id,
                    ProviderId = provider,
                    AnswerDays = days,
                }
            );
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (request.Id, null);
    }

    /// <summary>The own provider answers or asks back; a later answer counts from then on, the first one for the time it took.</summary>
    public Task<Refusal?> AnswerAsync(Guid id, SupplyReply reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return ActAsync(
            id,
            d =>
                SupplyAnswerRules.Answer(
                    user.Context.Roles,
                    d.Of(user.Context.ProviderId) is not null,
                    d.Record.State,
                    reply,
                    d.Record.AskedOn
                ),
            d =>
            {
                var kind = reply.Kind!.Value;
                Add(
                    d.Of(user.Context.ProviderId)!,
                    kind,
                    reply.Text,
                    kind == SupplyAnswerKind.Takes ? reply.From : null,
                    kind == SupplyAnswerKind.Declines ? reply.Reason : null
                );
                return Task.CompletedTask;
            },
            cancellation
        );
    }

    /// <summary>The public side replies to what a provider asked back.</summary>
    public Task<Refusal?> ReplyAsync(Guid id, Guid providerId, string? text, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            d => SupplyAnswerRules.Reply(Recording(d.Record.AreaId), d.Record.State, d.Of(providerId)?.Ask, text),
            d =>
            {
                Add(d.Of(providerId)!, SupplyAnswerKind.Reply, text, null, null);
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>Supplied, supplied elsewhere or withdrawn: from then on nothing changes.</summary>
    public Task<Refusal?> CloseAsync(Guid id, SupplyClosing closing, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            d => SupplyAnswerRules.Close(Recording(d.Record.AreaId), d.Request, closing),
            async d =>
            {
                var (state, stamp) = (closing.State!.Value, user.Stamp(clock));
                db.Add(
                    new SupplyClosingRecord
                    {
                        RequestId = id,
                        SuppliedBy = state == SupplyState.Supplied ? closing.Provider : null,
                        SuppliedFrom = state == SupplyState.Withdrawn ? null : closing.From,
                        Reason = string.IsNullOrWhiteSpace(closing.Reason) ? null : closing.Reason.Trim(),
                        Made = stamp,
                    }
                );
                // In this order: the request is judged by what became of it.
                await db.SaveChangesAsync(cancellation);
                db.Attach(d.Record);
                d.Record.Close(state, stamp);
            },
            cancellation
        );

    private void Add(AskedProvider asked, SupplyAnswerKind kind, string? text, DateOnly? from, DeclineReason? reason) =>
        db.Add(
            new SupplyAnswerRecord
            {
                AskId = asked.Record.Id,
                Kind = kind,
                From = from,
                Reason = reason,
                Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
                Given = user.Stamp(clock),
            }
        );

    private async Task<Refusal?> ActAsync(
        Guid id,
        Func<SupplyDossier, Refusal?> judge,
        Func<SupplyDossier, Task> act,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return new(RequestMustExist, "Diese Anfrage gibt es nicht.");
        if (judge(dossier) is { } refusal)
            return refusal;
        await act(dossier);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
