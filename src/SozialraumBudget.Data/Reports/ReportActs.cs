using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>Composes reports, freezes their versions and decides on them under four eyes.</summary>
public sealed partial class ReportActs(AppDbContext db, ReportDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string ReportMustExist = nameof(ReportMustExist);
    public const string TitleMustBeFree = nameof(TitleMustBeFree);
    public const string SeenMustHold = nameof(SeenMustHold);

    private static Refusal Missing => new(ReportMustExist, "Diesen Bericht gibt es nicht.");

    private static Refusal Faster => new(SeenMustHold, "Der Bericht wurde inzwischen geändert. Bitte laden Sie die Seite neu.");

    /// <summary>A report that starts with the usual blocks of its kind.</summary>
    public async Task<(Guid? Id, Refusal? Refusal)> CreateAsync(
        ReportKind kind,
        int year,
        string? title,
        ReportFilter filter,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ReportBlock[] blocks = [.. kind.Usual().Select(static b => new ReportBlock(b))];
        if ((ReportRules.Write(user.Context.Roles) ?? ReportRules.Compose(title, blocks)) is { } refusal)
            return (null, refusal);
        var report = new Report
        {
            Kind = kind,
            BudgetYear = year,
            Title = title!.Trim(),
            Blocks = ReportText.Write(blocks),
            AreaIds = [],
            Changed = user.Stamp(clock),
        };
        report.Narrow(filter);
        db.Add(report);
        return await SavedAsync(cancellation) is { } taken ? (null, taken) : (report.Id, null);
    }

    /// <param name="seen">The row version that the user saw.</param>
    public async Task<Refusal?> SaveAsync(
        Guid id,
        uint seen,
        string? title,
        IReadOnlyList<ReportBlock> blocks,
        ReportFilter filter,
        CancellationToken cancellation = default
    )
    {
        if ((ReportRules.Write(user.Context.Roles) ?? ReportRules.Compose(title, blocks)) is { } refusal)
            return refusal;
        if (await db.Reports.SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } report)
            return Missing;
        if (report.RowVersion != seen)
            return Faster;
        (report.Title, report.Blocks) = (title!.Trim(), ReportText.Write(blocks));
        report.Narrow(filter);
        report.Changed = user.Stamp(clock);
        return await SavedAsync(cancellation);
    }

    /// <summary>Keeps what the report says today as its next version, for a second person to release.</summary>
    public async Task<(int? Number, Refusal? Refusal)> FreezeAsync(Guid id, CancellationToken cancellation = default)
    {
        if (ReportRules.Write(user.Context.Roles) is { } refusal)
            return (null, refusal);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return (null, Missing);
        if (dossier.Newest is { State: ReportState.Frozen } waiting)
            return (null, new("report-waits", $"Fassung {waiting.Number} wartet noch auf die Freigabe."));
        var report = dossier.Report;
        var facts = await desk.FactsAsync(report.BudgetYear, report.Filter(), cancellation);
        if (ReportRules.Objections(report.Kind, dossier.Blocks, facts) is [var objection, ..])
            return (null, objection);
        var names = await desk.NamesAsync(report, cancellation);
        var content = (
            ReportContent.Of(report.Kind, report.Title, report.Filter().InWords(names), dossier.Blocks, facts) with
            {
                Corrects = dossier.Correction,
            }
        ).Write();
        var number = (dossier.Newest?.Number ?? 0) + 1;
        db.Add(
            new ReportVersion
            {
                ReportId = id,
                Number = number,
                Content = content,
                Fingerprint = ReportContent.Fingerprint(content),
                IsOpen = report.Kind.IsOpen(),
                Frozen = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (number, null);
    }

    /// <param name="reason">Why the version is sent back; null releases it.</param>
    public Task<Refusal?> DecideAsync(Guid id, int number, string? reason, CancellationToken cancellation = default) =>
        MoveAsync(
            id,
            number,
            v => ReportRelease.Decide(v.State, v.Frozen.UserId, user.Context.UserId),
            v =>
            {
                if (reason is null)
                    v.Release(user.Stamp(clock));
                else
                    v.Return(user.Stamp(clock), reason.Trim());
            },
            cancellation
        );

    /// <summary>Takes back a released version in which an error was found.</summary>
    /// <param name="reason">What was wrong; its readers are told.</param>
    public Task<Refusal?> WithdrawAsync(Guid id, int number, string? reason, CancellationToken cancellation = default) =>
        MoveAsync(
            id,
            number,
            v => ReportRelease.Withdraw(v.State, v.Frozen.UserId, user.Context.UserId, reason),
            v => v.Withdraw(user.Stamp(clock), reason!.Trim()),
            cancellation
        );

    /// <summary>Its author takes back a version that waits for its release; another one can be handed in.</summary>
    public Task<Refusal?> TakeBackAsync(Guid id, int number, string? reason, CancellationToken cancellation = default) =>
        MoveAsync(
            id,
            number,
            v => ReportRelease.TakeBack(v.State, v.Frozen.UserId, user.Context.UserId, reason),
            v => v.TakeBack(user.Stamp(clock), reason!.Trim()),
            cancellation
        );

    private async Task<Refusal?> MoveAsync(
        Guid id,
        int number,
        Func<ReportVersion, Refusal?> rule,
        Action<ReportVersion> move,
        CancellationToken cancellation
    )
    {
        if (ReportRules.Write(user.Context.Roles) is { } refusal)
            return refusal;
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await db.ReportVersions.SingleOrDefaultAsync(v => v.ReportId == id && v.Number == number, cancellation) is not { } version)
            return Missing;
        if (rule(version) is { } against)
            return against;
        move(version);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<Refusal?> SavedAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Faster;
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.ReportTitle))
        {
            return new(TitleMustBeFree, "In diesem Jahr gibt es schon einen Bericht mit diesem Titel.");
        }
    }
}
