using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Every part of the retention of a budget year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(AppDbContext db, SelectedYear year, TimeProvider clock) : PageModel
{
    private static readonly FilterOption[] Steps =
        [new("submitted", "zu prüfen"), new("overdue", "überfällig"), new("open", "offen"), new("rejected", "zurückgewiesen"),
            new("accepted", "anerkannt")];

    public int Year => year.Value;

    public IReadOnlyList<RetentionRow> Rows { get; private set; } = [];

    public DataTable<RetentionRow> Table { get; } = new DataTable<RetentionRow>("Einbehalt und Nachweise")
        .Text("nachweis", "Nachweis", r => r.Name, href: static r => Links.RetentionPart(r.Id))
        .Text("gegenleistung", "Gegenleistung", r => r.Condition)
        .Text("bereich", "Sozialraum", r => r.Area)
        .Text("traeger", "Träger", r => r.Provider)
        .Money("betrag", "Betrag", r => r.Amount, sum: true)
        .Date("faellig", "Frist", r => r.DueOn)
        .Badge("stand", "Stand", r => r.Title, static r => r.Title, static r => r.Kind)
        .Search("Nachweis, Sozialraum oder Träger", r => r.Name, r => r.Condition, r => r.Area, r => r.Provider)
        .Filter("stand", "Stand", Steps, static (rows, value) => rows.Where(r => r.Step == value))
        .Counting("Nachweis", "Nachweise")
        .Empty("Für dieses Jahr ist nichts einbehalten.",
            "Nachweise entstehen aus den Gegenleistungen einer Vereinbarung, wenn das Budget festgesetzt wird.");

    public Money Sum(Func<RetentionRow, bool> which) => Money.Sum(Rows.Where(which).Select(static r => r.Amount));

    public int Count(string step) => Rows.Count(r => r.Step == step);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        var rows = await (from part in db.RetentionParts
                          join agreement in db.Agreements on part.AgreementId equals agreement.Id
                          join area in db.Areas on agreement.AreaId equals area.Id
                          join provider in db.Providers on agreement.LeadProviderId equals provider.Id into providers
                          from provider in providers.DefaultIfEmpty()
                          join payout in db.Payouts on part.PayoutId equals payout.Id into payouts
                          from payout in payouts.DefaultIfEmpty()
                          where part.BudgetYear == year.Value
                          orderby part.DueOn, area.Name, part.Name, part.Id
                          select new
                          {
                              part.Id,
                              Area = area.Name,
                              Provider = provider.Name,
                              part.Condition,
                              part.Name,
                              part.Amount,
                              part.DueOn,
                              part.State,
                              part.PayoutId,
                              Payout = (PayoutState?)payout.State
                          }).AsNoTracking().ToListAsync(cancel);
        Rows = rows.ConvertAll(r => new RetentionRow
        {
            Id = r.Id,
            Area = r.Area,
            Provider = r.Provider ?? "",
            Condition = r.Condition,
            Name = r.Name,
            Amount = r.Amount,
            DueOn = r.DueOn,
            State = r.State,
            IsOverdue = RetentionReview.IsOverdue(r.State, r.DueOn, today),
            Payout = r.Payout,
            PayoutId = r.PayoutId,
        });
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
