using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Steering;

/// <summary>Keeps the figures of a year beside its returns: written anew whenever one is accepted, in the same transaction.</summary>
public sealed class YearFiguresKeeping(
    AppDbContext db,
    ReturnDesk desk,
    ReturnYears years,
    ReturnFigures figures,
    ReturnContent content,
    ICurrentUser user,
    TimeProvider clock
) : IYearFollower
{
    /// <inheritdoc/>
    public async Task ChangedAsync(Guid agreementId, int year, CancellationToken cancellation)
    {
        // Accepting is a controller's act; whoever else there may be writes nothing.
        if (!user.Context.Is(Role.Controller))
            return;
        var dossiers = await desk.OfYearAsync(agreementId, year, cancellation);
        if (dossiers.LastOrDefault(static q => q.AcceptedVersion is not null) is not { } last)
            return;
        var kept = await FiguresAsync([.. dossiers.Where(q => q.Period <= last.Period)], last, cancellation);
        var record = await db.YearFigures.SingleOrDefaultAsync(f => f.AgreementId == agreementId && f.BudgetYear == year, cancellation);
        var (text, stamp) = (YearFiguresText.Write(kept), user.Stamp(clock));
        if (record is null)
        {
            db.Add(
                new YearFiguresRecord
                {
                    AgreementId = agreementId,
                    ProviderId = last.ProviderId,
                    BudgetYear = year,
                    AsOf = kept.AsOf,
                    Figures = text,
                    Made = stamp,
                }
            );
        }
        else
        {
            (record.AsOf, record.Figures, record.Made) = (kept.AsOf, text, stamp);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<YearFigures> FiguresAsync(List<ReturnDossier> dossiers, ReturnDossier last, CancellationToken cancellation)
    {
        var version = last.AcceptedVersion!.Value;
        var (year, terms) = (await years.OfAsync(last, version, cancellation), await figures.TermsAsync(last, version, cancellation));
        var accepted = dossiers.FindAll(static q => q.AcceptedVersion is not null);
        var lists = new List<IReadOnlyList<ReturnCase>>();
        foreach (var one in accepted)
            lists.Add(await content.CasesAsync(one.Content(one.AcceptedVersion!.Value), cancellation));
        var lead = await BaseYearLead.NamesAsync(db, last.ProviderId, cancellation);
        return YearFigures.Of(
            last.Period,
            year.Consumption,
            year.Forecast,
            terms.PartialBudgetB,
            CaseCounts.CasesOf(lists, new BudgetYear(last.Period.Year), last.Period.Last),
            c => !lead.Mean(c.Provider)
        ) with
        {
            Open = dossiers.Count - accepted.Count,
        };
    }
}
