using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Selection;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>An agreement's year and what hangs on it, for the links from one to the other.</summary>
/// <param name="Agreement">The agreement's title.</param>
/// <param name="BudgetId">The version in force; null while none is fixed.</param>
public sealed record Related(
    Guid AgreementId,
    string Agreement,
    int Year,
    Guid AreaId,
    string Area,
    Guid ProviderId,
    string? Provider,
    Guid? BudgetId,
    int Version
)
{
    /// <summary>The reader sees the lead provider's own papers: the office, and the lead provider itself.</summary>
    public bool SeesPapers => Provider is not null;

    /// <summary>Renegotiations of the year that the reader sees.</summary>
    public IReadOnlyList<(Guid Id, int Number)> Renegotiations { get; init; } = [];

    /// <summary>Arbitrations of the year that the reader sees.</summary>
    public IReadOnlyList<(Guid Id, int Number)> Arbitrations { get; init; } = [];

    /// <summary>The reader may call the arbitration body over the year's budget.</summary>
    public bool MayArbitrate { get; init; }

    /// <summary>Decided selections that chose the lead provider, which the reader sees.</summary>
    public IReadOnlyList<(Guid Id, string Title)> Selections { get; init; } = [];

    /// <summary>What indicators of the year are agreed for: "Leistungsbonus" or quality alone; null where the model knows none.</summary>
    public string? Quality { get; init; }

    /// <summary>The model moves money for stationary helps that both sides sign.</summary>
    public bool Moves { get; init; }

    /// <summary>The area is evaluated against comparison areas: the model asks for it, or the area is in the reform.</summary>
    public bool IsEvaluated { get; init; }

    /// <summary>The agreement reports: it is active or was.</summary>
    public bool Reports { get; init; }
}

/// <summary>Where a page about one of area, agreement, budget, payout leads to the others.</summary>
public sealed class RelatedRecords(AppDbContext db, ICurrentUser user)
{
    /// <returns>Null when the user does not see the agreement.</returns>
    public async Task<Related?> OfAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        var found = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            where a.Id == agreementId
            select new
            {
                a.Title,
                a.State,
                a.Model,
                a.AreaId,
                Area = area.Name,
                area.ReformSince,
                a.LeadProviderId,
                Provider = (string?)p.Name,
                Budget = db
                    .BudgetsInForce.Where(b => b.AgreementId == a.Id && b.BudgetYear == year)
                    .Select(b => new { b.Id, b.Version })
                    .SingleOrDefault(),
                Renegotiations = db
                    .Renegotiations.Where(r => r.AgreementId == a.Id && r.BudgetYear == year)
                    .OrderBy(r => r.Number)
                    .Select(r => new { r.Id, r.Number })
                    .ToList(),
                Arbitrations = db
                    .Arbitrations.Where(r => r.AgreementId == a.Id && r.BudgetYear == year)
                    .OrderBy(r => r.Number)
                    .Select(r => new
                    {
                        r.Id,
                        r.Number,
                        r.State,
                    })
                    .ToList(),
                Selections = db
                    .SelectionProcedures.Where(s =>
                        s.AreaId == a.AreaId
                        && s.BudgetYear <= a.FirstYear
                        && db.SelectionApplications.Any(o =>
                            o.ProcedureId == s.Id && o.ProviderId == a.LeadProviderId && o.Outcome == ApplicationOutcome.Chosen
                        )
                    )
                    .OrderByDescending(s => s.BudgetYear)
                    .Select(s => new { s.Id, s.Title })
                    .ToList(),
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new(
                agreementId,
                found.Title,
                year,
                found.AreaId,
                found.Area,
                found.LeadProviderId,
                found.Provider,
                found.Budget?.Id,
                found.Budget?.Version ?? 0
            )
            {
                Renegotiations = found.Renegotiations.ConvertAll(static r => (r.Id, r.Number)),
                Arbitrations = found.Arbitrations.ConvertAll(static r => (r.Id, r.Number)),
                MayArbitrate =
                    found.Budget is not null
                    && ArbitrationRules.SideOf(user.Context.Roles, user.Context.ProviderId == found.LeadProviderId) is not null
                    && !found.Arbitrations.Exists(static r => r.State == ArbitrationState.Open),
                Selections = found.Selections.ConvertAll(static s => (s.Id, s.Title)),
                Quality = BudgetModels.Of(found.Model) is { MeasuresQuality: true } model
                    ? (model.PaysBonus ? "Leistungsbonus" : "Qualität")
                    : null,
                Moves = BudgetModels.Of(found.Model).SignedGroup is not null,
                IsEvaluated = found.ReformSince is not null || BudgetModels.Of(found.Model).IsEvaluated,
                Reports = found.State.HasBegun(),
            };
    }
}
