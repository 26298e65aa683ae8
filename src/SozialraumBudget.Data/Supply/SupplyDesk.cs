using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Supply;

/// <summary>Loads promises, requests and their figures under the user's row security.</summary>
public sealed class SupplyDesk(AppDbContext db)
{
    /// <summary>Promises of an area, or of all; by area, provider and kind of help.</summary>
    public async Task<IReadOnlyList<PromisedSupply>> PromisesAsync(Guid? areaId, CancellationToken cancellation = default)
    {
        var rows = await (
            from p in db.SupplyPromises
            where areaId == null || p.AreaId == areaId
            join area in db.Areas on p.AreaId equals area.Id
            join provider in db.Providers on p.ProviderId equals provider.Id
            orderby area.Name, provider.Name, p.ValidFrom, p.Id
            select new
            {
                Promise = p,
                Area = area.Name,
                Provider = provider.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ConvertAll(static r => new PromisedSupply(r.Promise, r.Area, r.Provider));
    }

    /// <summary>Requests of the days by area, without cases: what figures are made of.</summary>
    public async Task<ILookup<Guid, SupplyRequest>> FiguresAsync(DateOnly first, DateOnly last, CancellationToken cancellation = default)
    {
        var facts = db.SupplyFacts.Where(f => f.AskedOn >= first && f.AskedOn <= last);
        return (await RequestsAsync(facts, cancellation)).ToLookup(static r => r.AreaId, static r => r.Request);
    }

    /// <summary>Requests of the days, in one area or all, the newest first; only for those who see the cases.</summary>
    public Task<IReadOnlyList<SupplyDossier>> ListAsync(
        Guid? areaId,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation = default
    ) =>
        DossiersAsync(
            db.SupplyRequests.Where(r => (areaId == null || r.AreaId == areaId) && r.AskedOn >= first && r.AskedOn <= last),
            cancellation
        );

    /// <summary>Open requests, whenever they were asked; one query, for every page counts tasks.</summary>
    public async Task<IReadOnlyList<OpenSupply>> OpenAsync(CancellationToken cancellation = default)
    {
        var facts = await (
            from r in db.SupplyRequests
            where r.State == SupplyState.Open
            join f in db.SupplyFacts on r.Id equals f.RequestId
            join area in db.Areas on r.AreaId equals area.Id
            select new
            {
                Fact = f,
                Area = area.Name,
                r.HelpType,
                r.Setting,
                r.NeededBy,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. from g in facts.GroupBy(static f => f.Fact.RequestId)
            let one = g.First()
            select new OpenSupply(one.Area, one.HelpType, one.Setting, one.NeededBy, Request([.. g.Select(static f => f.Fact)])),
        ];
    }

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<SupplyDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        (await DossiersAsync(db.SupplyRequests.Where(r => r.Id == id), cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<SupplyDossier>> DossiersAsync(IQueryable<SupplyRequestRecord> wanted, CancellationToken cancellation)
    {
        var records = await (
            from r in wanted
            join area in db.Areas on r.AreaId equals area.Id
            join closing in db.SupplyClosings on r.Id equals closing.RequestId into closings
            from closing in closings.DefaultIfEmpty()
            join provider in db.Providers on closing.SuppliedBy equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            orderby r.AskedOn descending, r.Id descending
            select new
            {
                Request = r,
                Area = area.Name,
                Closing = (SupplyClosingRecord?)closing,
                Supplier = (string?)provider.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var ids = records.ConvertAll(static r => r.Request.Id);
        var facts = (await RequestsAsync(db.SupplyFacts.Where(f => ids.Contains(f.RequestId)), cancellation)).ToDictionary(
            static r => r.Request.Id,
            static r => r.Request
        );
        var asks = (
            await (
                from a in db.SupplyAsks
                where ids.Contains(a.RequestId)
                join provider in db.Providers on a.ProviderId equals provider.Id
                orderby provider.Name
                select new { Ask = a, provider.Name }
            )
                .AsNoTracking()
                .ToListAsync(cancellation)
        ).ToLookup(static a => a.Ask.RequestId);
        var answers = (
            await (
                from w in db.SupplyAnswers
                join a in db.SupplyAsks on w.AskId equals a.Id
                where ids.Contains(a.RequestId)
                orderby w.Given.At, w.Id
                select w
            )
                .AsNoTracking()
                .ToListAsync(cancellation)
        ).ToLookup(static w => w.AskId);
        return
        [
            .. from r in records
            let request = facts[r.Request.Id]
            select new SupplyDossier(
                r.Request,
                r.Area,
                request,
                [
                    .. asks[r.Request.Id]
                        .Select(a => new AskedProvider(
                            a.Ask,
                            a.Name,
                            request.Asks.Single(one => one.ProviderId == a.Ask.ProviderId),
                            [.. answers[a.Ask.Id]]
                        )),
                ],
                r.Closing,
                r.Supplier
            ),
        ];
    }

    private static async Task<IReadOnlyList<(Guid AreaId, SupplyRequest Request)>> RequestsAsync(
        IQueryable<SupplyFact> wanted,
        CancellationToken cancellation
    ) =>
        [
            .. (await wanted.AsNoTracking().ToListAsync(cancellation))
                .GroupBy(static f => f.RequestId)
                .Select(static g => (g.First().AreaId, Request([.. g]))),
        ];

    /// <param name="asks">All asked providers of one request.</param>
    private static SupplyRequest Request(IReadOnlyList<SupplyFact> asks) =>
        new(asks[0].RequestId, asks[0].AskedOn, asks[0].State, asks[0].SuppliedBy, asks[0].SuppliedFrom, [.. asks.Select(Ask)]);

    private static SupplyAsk Ask(SupplyFact fact) =>
        new(
            fact.ProviderId,
            fact.AskedOn,
            fact.AnswerDays,
            fact.AnsweredAt is { } answered ? LocalDay.Of(answered) : null,
            fact.Last,
            fact.Answer,
            fact.ClosedAt is { } closed ? LocalDay.Of(closed) : null
        )
        {
            Reason = fact.Answer == SupplyAnswerKind.Declines ? fact.DeclinedFor : null,
        };
}
