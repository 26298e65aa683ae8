using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>Puts both sides' cases of a round side by side, and what comes of it.</summary>
public sealed class RoundComparison(AppDbContext db, ReturnContent content, ReturnFigures figures)
{
    /// <summary>The same rounds with their comparisons, read together; a round stays as it is while one of its lists is missing.</summary>
    public async Task<IReadOnlyList<RoundDossier>> CompareAsync(
        IReadOnlyList<RoundDossier> dossiers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var ready = dossiers.Where(IsReady).ToList();
        if (ready.Count == 0)
            return dossiers;
        var cases = await content.CasesByUploadAsync([.. ready.SelectMany(SourcesOf)], cancellation);
        var listed = await OfficeAsync([.. ready.Select(static d => d.List!.Id)], cancellation);
        return
        [
            .. dossiers.Select(d =>
                IsReady(d)
                    ? d with
                    {
                        Compared = CaseReconciliation.Of(
                            [.. SourcesOf(d).SelectMany(u => cases[u.Id]).OrderBy(static c => c.RowNumber)],
                            [.. listed[d.List!.Id]],
                            d.Return.Period.Days,
                            ToleranceOf(d)
                        ),
                    }
                    : d
            ),
        ];
    }

    private static bool IsReady(RoundDossier one) => one.List is not null && SourcesOf(one).Count > 0;

    /// <summary>The tables of the return that are compared: those held to by a signature, else those handed in.</summary>
    public static IReadOnlyList<ReturnUpload> SourcesOf(RoundDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Round?.Sources is { Length: > 0 } held ? [.. dossier.Return.Uploads.Where(u => held.Contains(u.Id))]
            : dossier.ReturnVersion is { } version ? dossier.Return.Content(version)
            : [];
    }

    /// <summary>Counts and deviation as they stand; the actual costs are those of the version that is handed in.</summary>
    public async Task<RoundFigures> FiguresAsync(RoundDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var consumption = await figures.ConsumptionAsync(
            dossier.Return,
            dossier.ReturnVersion ?? dossier.Return.Version,
            cancellation: cancellation
        );
        return RoundFigures.Of(
            dossier.Compared!,
            AgreedCases.Of(dossier.Compared!, dossier.Agreed),
            await PlanAsync(dossier, cancellation),
            dossier.Return.Period,
            consumption.Cases.ToDictionary(static c => c.CaseNumber, static c => c.Total.Amount, StringComparer.Ordinal)
        );
    }

    private async Task<IReadOnlyList<PlannedType>> PlanAsync(RoundDossier dossier, CancellationToken cancellation)
    {
        var (agreement, year) = (dossier.Return.AgreementId, dossier.Return.Period.Year);
        var types = await (
            from budget in db.BudgetsInForce
            where budget.AgreementId == agreement && budget.BudgetYear == year
            join type in db.FixedCostTypes on budget.Id equals type.FixedBudgetId
            orderby type.Position
            select new
            {
                type.Position,
                type.Cases,
                type.CarriedForward,
            }
        ).ToListAsync(cancellation);
        return [.. types.Select(static t => new PlannedType(FormattableString.Invariant($"{t.Position + 1}"), t.Cases, t.CarriedForward))];
    }

    private static WorkTime ToleranceOf(RoundDossier dossier)
    {
        var agreed = dossier.Return.Terms.AsOf(dossier.Return.Period.Last);
        return agreed.Has(TermKey.ReconciliationTolerance)
            ? WorkTime.OfMinutes(agreed.Number(TermKey.ReconciliationTolerance))
            : WorkTime.Zero;
    }

    private async Task<ILookup<Guid, ReturnCase>> OfficeAsync(IReadOnlyList<Guid> lists, CancellationToken cancellation)
    {
        var rows = await db.OfficeCases.AsNoTracking().Where(c => lists.Contains(c.ListId)).OrderBy(c => c.Row).ToListAsync(cancellation);
        return rows.ToLookup(
            static c => c.ListId,
            static c => new ReturnCase
            {
                RowNumber = c.Row,
                CaseNumber = c.CaseNumber,
                Area = c.Area,
                HelpType = HelpTypes.TryParse(c.HelpType, out var type) ? type : default,
                Setting = c.Setting,
                CostType = c.CostType,
                Begin = c.Begin,
                End = c.End,
                PerWeek = c.PerWeek is { } seconds ? new WorkTime(seconds) : null,
                Provider = c.Provider,
                Reason = c.Reason,
            }
        );
    }
}
