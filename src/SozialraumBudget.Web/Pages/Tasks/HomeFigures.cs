using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Deductions;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Infrastructure.Tasks;

namespace SozialraumBudget.Web.Pages.Tasks;

/// <summary>Three to five figures for the first role a user holds, in the order of the roles.</summary>
public sealed class HomeFigures(AppDbContext db, ICurrentUser user, SelectedYear year, TimeProvider clock)
{
    public async Task<HomeView> LoadAsync(IReadOnlyList<TaskItem> tasks, CancellationToken cancel)
    {
        var roles = user.Context.Roles;
        if (roles.Count == 0 || roles.SetEquals([Role.Admin]))
        {
            return new HomeView(Accounts(tasks)) { Audit = await LatestAsync(cancel) };
        }

        var agreements = await AgreementStanding.LoadAsync(db, year.Value, cancel);
        var sum = BudgetStanding.Sum(agreements.Select(static a => a.Standing));
        return roles switch
        {
            _ when roles.Contains(Role.Controller) => new(Controlling(sum, agreements.Count, tasks)),
            _ when roles.Contains(Role.Approver) => new(Approving(sum, tasks)),
            _ when roles.Contains(Role.ProviderCoordinator) =>
                new(Own(sum, agreements, tasks, await PaymentPlan.LoadAsync(db, year.Value, cancel),
                await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Withdrawn == null), cancel))),
            _ when roles.Contains(Role.AreaManager) => new(City(sum, agreements.Count, tasks)) { Agreements = agreements },
            _ => new(City(sum, agreements.Count, tasks)),
        };
    }

    private IReadOnlyList<HomeFigure> Controlling(BudgetStanding sum, int agreements, IReadOnlyList<TaskItem> tasks) =>
    [
        Due("Auszahlungen vorzubereiten", tasks, Links.Payouts, TaskKind.PayoutToPrepare, TaskKind.PayoutRefused),
        Due("Nachweise zu prüfen", tasks, Links.Retention, TaskKind.ProofToCheck),
        new($"Budget {year.Value}", sum.Promised, null, German.Count(agreements, "Vereinbarung", "Vereinbarungen"), Links.Overview),
        new("Ausgezahlt", sum.Paid, null, ShareOf(sum.Paid, sum.Promised)),
        Retained(sum),
    ];

    private IReadOnlyList<HomeFigure> Approving(BudgetStanding sum, IReadOnlyList<TaskItem> tasks) =>
    [
        Due("Freizugeben", tasks, Links.Payouts, TaskKind.PayoutToApprove),
        new("Bankverbindungen", null, German.Number(tasks.Count(static t => t.Fact.Kind == TaskKind.BankChangeOpen)),
            "warten auf Freigabe"),
        new($"Ausgezahlt {year.Value}", sum.Paid, null, ShareOf(sum.Paid, sum.Promised)),
    ];

    private IReadOnlyList<HomeFigure> Own(BudgetStanding sum, IReadOnlyList<AgreementStanding> agreements, IReadOnlyList<TaskItem> tasks,
        List<PlannedPayout> plan, IReadOnlyList<DeductionStanding> deductions)
    {
        var next = NextPayout.Of(plan);
        var own = agreements.FirstOrDefault(a => a.AgreementId == next?.AgreementId);
        var open = Money.Sum(deductions.Where(d => d.Deduction.AgreementId == next?.AgreementId).Select(static d => d.Open));
        var expected = NextPayout.Expected(
            next, own?.Standing ?? BudgetStanding.Empty, plan.Where(p => p.AgreementId == next?.AgreementId), open);
        return
        [
            Due("Nachweise einzureichen", tasks, $"{Links.OwnBudget}#einbehalt", TaskKind.ProofMissing, TaskKind.ProofRejected),
            new("Nächste Auszahlung", expected, next is null ? "–" : null,
                NextPayout.Note(next, LocalDay.Today(clock)), $"{Links.OwnBudget}#auszahlungen"),
            new($"Unser Budget {year.Value}", sum.Promised, null, null, Links.OwnBudget),
            new("Ausgezahlt", sum.Paid, null, ShareOf(sum.Paid, sum.Promised)),
            Retained(sum),
        ];
    }

    private IReadOnlyList<HomeFigure> City(BudgetStanding sum, int agreements, IReadOnlyList<TaskItem> tasks) =>
    [
        new($"Budget {year.Value}", sum.Promised, null, German.Count(agreements, "Vereinbarung", "Vereinbarungen"), Links.Overview),
        new("Ausgezahlt", sum.Paid, null, ShareOf(sum.Paid, sum.Promised)),
        Retained(sum),
        new("Freigegeben", sum.Released, null, "wartet auf die nächste Auszahlung"),
        new("Überfällig", null, German.Number(tasks.Count), tasks.Count == 0 ? "alles in der Zeit" : "Auszahlungen, Nachweise, Prüfpunkte"),
    ];

    private static IReadOnlyList<HomeFigure> Accounts(IReadOnlyList<TaskItem> tasks) =>
    [
        Counted("Gesperrte Konten", tasks, TaskKind.UserLocked, $"{Links.Users}?zustand=gesperrt"),
        Counted("Noch nie angemeldet", tasks, TaskKind.UserInvited, $"{Links.Users}?zustand=eingeladen"),
        Counted("Bankverbindungen", tasks, TaskKind.BankChangeOpen, Links.Providers),
    ];

    private static HomeFigure Counted(string label, IReadOnlyList<TaskItem> tasks, TaskKind kind, string href) =>
        new(label, null, German.Number(tasks.Count(t => t.Fact.Kind == kind)), null, href);

    private static HomeFigure Due(string label, IReadOnlyList<TaskItem> tasks, string href, params ReadOnlySpan<TaskKind> kinds)
    {
        var wanted = kinds.ToArray();
        var found = tasks.Where(t => wanted.Contains(t.Fact.Kind)).ToList();
        return new(label, Money.Sum(found.Select(static t => t.Fact.Money ?? Money.Zero)), null,
            German.Count(found.Count, "Vorgang", "Vorgänge"), href);
    }

    private static HomeFigure Retained(BudgetStanding sum) => new("Einbehalten", sum.Retained, null, "bis die Nachweise anerkannt sind");

    private static string? ShareOf(Money part, Money whole) =>
        whole.IsZero ? null : $"{German.Share(part.Amount / whole.Amount, 0)} des Budgets";

    private Task<List<Data.Tables.AuditEntry>> LatestAsync(CancellationToken cancel) =>
        db.AuditEntries.AsNoTracking().OrderByDescending(static e => e.At).ThenByDescending(static e => e.Id).Take(10).ToListAsync(cancel);
}
