using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Deductions;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Deductions;

/// <summary>Every deduction with what is open of it; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(AppDbContext db) : PageModel
{
    private static readonly FilterOption[] States =
    [
        new("offen", "noch offen"),
        .. Enum.GetValues<DeductionState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public IReadOnlyList<DeductionRow> Rows { get; private set; } = [];

    public DeductionFigures Figures => DeductionFigures.Of(Rows.Select(static r => (r.Open, r.Used)));

    public bool MayRecord => User.IsInRole(nameof(Role.Controller));

    public DataTable<DeductionRow> Table { get; } =
        new DataTable<DeductionRow>("Abzüge")
            .Text("grund", "Grund", r => r.Reason, href: static r => Links.Deduction(r.Id))
            .Text("bereich", "Sozialraum", r => r.Area)
            .Badge("stand", "Stand", r => (int)r.State, static r => r.State.Title(), static r => r.State.Kind())
            .Figure("offen", DeductionFigure.Open, r => r.Open, static r => r.Subject)
            .Figure("betrag", DeductionFigure.Amount, r => r.Amount, static r => r.Subject)
            .Figure("in-auszahlungen", DeductionFigure.Used, r => r.Used, static r => r.Subject)
            .Date("vom", "Forderung vom", r => r.ClaimedOn)
            .Text("traeger", "Träger", r => r.Provider)
            .Text("jahr", "Budgetjahr", r => r.Year, static r => FormattableString.Invariant($"{r.Year}"))
            .Text("quelle", "Herkunft", r => r.Source)
            .Search("Grund, Sozialraum oder Träger", r => r.Reason, r => r.Area, r => r.Provider)
            .Filter(
                "stand",
                "Stand",
                States,
                static (rows, value) =>
                    value == "offen" ? rows.Where(static r => !r.Open.IsZero) : rows.Where(r => r.State.ToString() == value)
            )
            .Counting("Abzug", "Abzüge")
            .Empty(
                "Keine Abzüge.",
                "Abzüge entstehen, wenn eine Forderung an einen Träger erfasst wird oder eine Nachverhandlung weniger ergibt als "
                    + "freigegeben ist, oder eine Meldung mit externen Kosten angenommen wird."
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var agreements = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            select new
            {
                a.Id,
                Area = area.Name,
                Provider = provider.Name,
            }
        )
            .AsNoTracking()
            .ToDictionaryAsync(static a => a.Id, cancel);
        var all = await DeductionStanding.LoadAsync(db, db.Deductions, cancel);
        Rows =
        [
            .. all.OrderBy(static d => d.State)
                .Select(d => new DeductionRow
                {
                    Id = d.Deduction.Id,
                    Reason = d.Deduction.Reason,
                    Area = agreements[d.Deduction.AgreementId].Area,
                    Provider = agreements[d.Deduction.AgreementId].Provider ?? "–",
                    Year = d.Deduction.BudgetYear,
                    ClaimedOn = d.Deduction.ClaimedOn,
                    Amount = d.Deduction.Amount,
                    Used = d.Used,
                    Open = d.Open,
                    State = d.State,
                    Source = d.Deduction.Source.Title(),
                }),
        ];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
