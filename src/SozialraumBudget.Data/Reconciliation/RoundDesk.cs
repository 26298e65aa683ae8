using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>Loads reconciliation rounds under the user's row security.</summary>
public sealed class RoundDesk(AppDbContext db, ReturnDesk returns, RoundComparison comparison, ICurrentUser user)
{
    /// <summary>One round; null where the user sees no such agreement, or it does not hold in the period.</summary>
    public async Task<RoundDossier?> LoadAsync(Guid agreementId, Period period, CancellationToken cancellation = default) =>
        await returns.LoadAsync(agreementId, period, cancellation) is { } found ? (await OfAsync([found], true, cancellation))[0] : null;

    /// <summary>
    /// The rounds of all agreements that hold in the year, by area and period; lists are compared where something depends on it, as long
    /// as nobody has signed.
    /// </summary>
    public async Task<IReadOnlyList<RoundDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync(await returns.OfYearAsync(year, cancellation), false, cancellation);

    /// <summary>The rounds that somebody has begun and that are not frozen, of all years.</summary>
    public async Task<IReadOnlyList<ReconciliationRound>> OpenAsync(CancellationToken cancellation = default) =>
        await db.ReconciliationRounds.AsNoTracking().Where(static r => r.Figures == null).ToListAsync(cancellation);

    /// <summary>These rounds with their returns, neither compared nor with what was agreed: what is open shows the round itself.</summary>
    public Task<IReadOnlyList<RoundDossier>> OfAsync(
        IReadOnlyList<ReturnDossier> found,
        IReadOnlyList<ReconciliationRound> rounds,
        CancellationToken cancellation = default
    ) => DossiersAsync(found, rounds, cancellation);

    private async Task<IReadOnlyList<RoundDossier>> OfAsync(
        IReadOnlyList<ReturnDossier> found,
        bool comparesAll,
        CancellationToken cancellation
    )
    {
        var dossiers = await DossiersAsync(found, null, cancellation);
        var compared = await comparison.CompareAsync([.. dossiers.Where(d => Compares(d, comparesAll))], cancellation);
        return [.. dossiers.Select(d => compared.FirstOrDefault(c => ReferenceEquals(c.Return, d.Return)) ?? d)];
    }

    private async Task<IReadOnlyList<RoundDossier>> DossiersAsync(
        IReadOnlyList<ReturnDossier> found,
        IReadOnlyList<ReconciliationRound>? known,
        CancellationToken cancellation
    )
    {
        if (found.Count == 0)
            return [];
        var ids = found.Select(static d => d.AgreementId).ToHashSet();
        var periods = found.Select(static d => d.Period).ToHashSet();
        var rounds =
            known
            ?? await db
                .ReconciliationRounds.AsNoTracking()
                .Where(r => ids.Contains(r.AgreementId) && periods.Contains(r.Period))
                .ToListAsync(cancellation);
        var own = rounds.Select(static r => r.Id).ToList();
        var lists = await db
            .OfficeCaseLists.AsNoTracking()
            .Where(l => own.Contains(l.RoundId))
            .OrderBy(l => l.Id)
            .ToListAsync(cancellation);
        // What was agreed counts beside what is compared.
        var notes = known is null
            ? await db.AgreedDifferences.AsNoTracking().Where(d => own.Contains(d.RoundId)).OrderBy(d => d.Id).ToListAsync(cancellation)
            : [];
        return
        [
            .. from one in found
            let round = rounds.FirstOrDefault(r => r.AgreementId == one.AgreementId && r.Period == one.Period)
            select new RoundDossier
            {
                Return = one,
                Round = round,
                List = lists.FindLast(l => l.RoundId == round?.Id),
                Notes = notes.FindAll(n => n.RoundId == round?.Id),
                Figures = round?.Figures is { } kept ? RoundFiguresText.Read(kept) : null,
            },
        ];
    }

    private bool Compares(RoundDossier one, bool all) =>
        (all || one.Round is { ProviderSigned: null, OfficeSigned: null }) && user.Context.SeesCasesOf(one.Return);
}
