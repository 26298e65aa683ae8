using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>Where the work goes on after a base year was read in; names that are not assigned after all.</summary>
public sealed partial class RunModel
{
    private const int ShownAgreements = 20;

    /// <summary>Agreements of the areas that were read in and have no budget yet.</summary>
    public IReadOnlyList<(string Area, int Year, string Href)> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnPostForgetAsync(Guid id, string? seen, string? spelling, CancellationToken cancel)
    {
        var refusal = await names.DecideAsync(id, seen, new Dictionary<string, Guid?> { [spelling ?? ""] = null }, cancel);
        return await AnswerAsync(id, refusal, $"„{spelling}“ ist nicht mehr zugeordnet; der Probelauf wird neu gerechnet.", cancel);
    }

    private async Task LoadWaitingAsync(CancellationToken cancel)
    {
        if (DryRun is null || Run.State != Domain.Imports.ImportState.Completed)
            return;
        var rows = await (
            from a in db.Agreements
            join d in db.BaseYearDatasets on a.AreaId equals d.AreaId
            join area in db.Areas on a.AreaId equals area.Id
            where d.ImportRunId == Run.Id && d.SupersededAt == null
            where a.State == AgreementState.Draft || a.State == AgreementState.Negotiated || a.State == AgreementState.Active
            where !db.FixedBudgets.Any(b => b.AgreementId == a.Id) && !db.BudgetVariants.Any(v => v.AgreementId == a.Id)
            orderby area.Name, a.FirstYear
            select new
            {
                area.Name,
                a.Id,
                a.FirstYear,
            }
        )
            .Take(ShownAgreements)
            .ToListAsync(cancel);
        Waiting = rows.ConvertAll(static r => (r.Name, r.FirstYear, Links.NewVariant(r.Id, r.FirstYear)));
    }
}
