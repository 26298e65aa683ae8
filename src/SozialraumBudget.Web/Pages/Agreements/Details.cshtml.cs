using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class DetailsModel(
    AppDbContext db,
    AgreementMoves moves,
    AgreementTermStore terms,
    Standings standings,
    SelectedYear selected,
    TimeProvider clock
) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public int Year { get; private set; }

    /// <summary>Where the budget year stands.</summary>
    public Standing Standing { get; private set; } = null!;

    /// <summary>Version in force; null while nothing is fixed.</summary>
    public FixedBudget? Budget { get; private set; }

    /// <summary>What is allocated is another figure than what is paid, so it has another word.</summary>
    public string BudgetTitle => Budget?.Grant.OnlyAllocates == true ? Marks.AllocatedTitle : StandingFigure.Total.Title();

    /// <summary>What the budget consists of, by the titles of its lines: "Teilbudget A 460.000,00 € + Teilbudget B 27.600,00 €".</summary>
    public string BudgetNote
    {
        get
        {
            if (Budget is not { } budget)
                return "noch nicht festgesetzt";
            List<BudgetLineRecord> lines = [.. budget.Lines.Where(static l => l.Counts).OrderBy(static l => l.Position)];
            var paid =
                lines.Count > BudgetView.MostLinesAsFigures
                    ? $"Summe aus {German.Number(lines.Count)} Zeilen"
                    : string.Join(" + ", lines.Select(static l => $"{l.Title} {German.Money(l.Amount)}"));
            var beside =
                budget.Allocated is { } allocated && !budget.Grant.OnlyAllocates
                    ? $" · {German.Money(allocated)} zugewiesen, nicht gezahlt"
                    : "";
            string[] parts = [paid + beside, budget.Version > 1 ? $"Fassung {budget.Version}" : ""];
            return string.Join(", ", parts.Where(static p => p.Length > 0));
        }
    }

    /// <summary>False: the budget is an allocation; nothing is paid, claimed back or set off.</summary>
    public bool Pays => Head.Agreement.BudgetModel.Pays;

    /// <summary>Deductions of the year, and open ones of other years.</summary>
    public IReadOnlyList<DeductionStanding> Deductions { get; private set; } = [];

    public TermsAsOf Terms { get; private set; } = null!;

    public ActivationFacts Facts { get; private set; } = null!;

    public IReadOnlyList<AgreementMoveRecord> History { get; private set; } = [];

    public IReadOnlyList<(string Name, string Role)> Others { get; private set; } = [];

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    public DateOnly Today => LocalDay.Today(clock);

    /// <summary>Who brought the agreement into its present state; null for a draft that never moved.</summary>
    public AgreementMoveRecord? LastMove => History.FirstOrDefault(t => t.To == Head.State);

    public IEnumerable<AgreementTransition> Moves => Head.MayEdit ? AgreementTransitions.From(Head.State) : [];

    /// <summary>The due that is to be prepared next; null when none is open.</summary>
    public DueStanding? Open => Standing.ToPrepare;

    /// <summary>Where a due is prepared.</summary>
    public string HrefOf(DueStanding due) => NextSteps.Preparation(Head, due);

    /// <summary>The Rechenweg of a figure of a due; null where there is nothing to explain.</summary>
    public string? WhyOf(DueStanding due, PayoutFigure figure, Money amount)
    {
        ArgumentNullException.ThrowIfNull(due);
        return PayoutFigures.Why(Head.Id, due.Key, due.Payout?.Id, figure, amount);
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Year = head.YearOf(selected);
        Standing = (await standings.OfAsync(id, Year, cancel))!.Standing;
        Budget = Standing.Facts.Budget is { } inForce
            ? await db.FixedBudgets.AsNoTracking().Include(b => b.Lines).SingleAsync(b => b.Id == inForce.Id, cancel)
            : null;
        Deductions =
        [
            .. (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.AgreementId == id), cancel)).Where(d =>
                d.Deduction.BudgetYear == Year || !d.Open.IsZero
            ),
        ];
        Facts = await moves.FactsAsync(head.Agreement, cancel);
        Terms = (await terms.LoadAsync(id, cancel)).AsOf(moves.DayOf(head.Agreement));
        History = await db
            .AgreementTransitions.AsNoTracking()
            .Where(t => t.AgreementId == id)
            .OrderByDescending(t => t.Moved.At)
            .ToListAsync(cancel);
        var others = await db
            .AgreementProviders.AsNoTracking()
            .Where(p => p.AgreementId == id && p.Role != ProviderRole.LeadProvider)
            .Join(db.Providers, p => p.ProviderId, p => p.Id, (link, provider) => new { provider.Name, link.Role })
            .OrderBy(p => p.Name)
            .ToListAsync(cancel);
        Others = others.ConvertAll(static o => (o.Name, o.Role.Title()));
        Steps = [.. NextSteps.Of(head, Standing, Facts, await MissingBaseYearAsync(cancel), await LacksConditionsAsync(cancel))];
        return Page();
    }

    private async Task<bool> LacksConditionsAsync(CancellationToken cancel) =>
        Head.Agreement.BudgetModel.Retains
        && Facts is { HasFixedBudget: false }
        && !await db.RetentionConditions.AnyAsync(c => c.AgreementId == Head.Id, cancel);

    /// <summary>Data of the base year are missing and whoever looks can read them in.</summary>
    private async Task<int?> MissingBaseYearAsync(CancellationToken cancel)
    {
        var agreement = Head.Agreement;
        if (
            !Head.MayEdit
            || !Head.IsForming
            || Facts.HasFixedBudget
            || !agreement.BudgetModel.RestsOnBaseYear
            || !Terms.Has(TermKey.BaseYear)
        )
            return null;
        var year = Terms.Year(TermKey.BaseYear).Year;
        return await db.BaseYearDatasets.AnyAsync(d => d.AreaId == agreement.AreaId && d.Year == year && d.SupersededAt == null, cancel)
            ? null
            : year;
    }
}
