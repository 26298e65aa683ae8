using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Tasks;

/// <summary>Three to five figures for the first role a user holds, in the order of the roles.</summary>
public sealed class HomeFigures(AppDbContext db, Standings standings, ICurrentUser user, SelectedYear year, TimeProvider clock)
{
    private const string Retained = "bis die Nachweise anerkannt sind";

    /// <param name="tasks">What the user is to do.</param>
    /// <param name="late">What of others is late, as the list below says.</param>
    public async Task<HomeView> LoadAsync(IReadOnlyList<TaskItem> tasks, IReadOnlyList<TaskItem> late, CancellationToken cancel)
    {
        var roles = user.Context.Roles;
        if (roles.Count == 0 || roles.SetEquals([Role.Admin]))
        {
            return new HomeView(Accounts([.. tasks, .. late])) { Audit = await LatestAsync(cancel) };
        }

        var agreements = await standings.OfYearAsync(year.Value, cancel);
        var sum = StandingFigures.Sum(agreements.Select(static a => a.Standing), new(year.Value));
        return roles switch
        {
            _ when roles.Contains(Role.Controller) => new(
                Controlling(sum, agreements.Count, [.. tasks, .. late], roles.Contains(Role.Approver))
            ),
            _ when roles.Contains(Role.Approver) => new(Approving(sum, [.. tasks, .. late])),
            _ when roles.Contains(Role.ProviderCoordinator) => new(Own(sum, agreements, [.. tasks, .. late])),
            _ when roles.Contains(Role.AreaManager) => new(City(sum, agreements.Count, late)) { Agreements = agreements },
            _ => new(City(sum, agreements.Count, late)),
        };
    }

    /// <param name="approves">The controller approves as well.</param>
    private IReadOnlyList<HomeFigure> Controlling(StandingFigures sum, int agreements, IReadOnlyList<TaskItem> tasks, bool approves) =>
        [
            .. approves ? new[] { ToApprove(tasks) } : [],
            Due("Auszahlungen vorzubereiten", tasks, Links.Payouts, TaskKind.PayoutToPrepare, TaskKind.PayoutRefused),
            Due("An die Kasse zu übergeben", tasks, Links.CashOffice, TaskKind.PayoutToHandOver, TaskKind.TransferFailed),
            Due("Nachweise zu prüfen", tasks, Links.Retention, TaskKind.ProofToCheck, TaskKind.ReturnToCheck, TaskKind.AccountsToCheck),
            Budget(sum, agreements),
            Approved(sum),
        ];

    private IReadOnlyList<HomeFigure> Approving(StandingFigures sum, IReadOnlyList<TaskItem> tasks) =>
        [
            ToApprove(tasks),
            new(
                "Bankverbindungen",
                null,
                German.Number(tasks.Count(static t => t.Fact.Kind == TaskKind.BankChangeOpen)),
                "warten auf Freigabe"
            ),
            Approved(sum),
        ];

    private IReadOnlyList<HomeFigure> Own(StandingFigures sum, IReadOnlyList<AgreementStanding> agreements, IReadOnlyList<TaskItem> tasks)
    {
        var first = agreements.Where(static a => a.Standing.Next is not null).MinBy(static a => a.Standing.Next!.DueOn);
        var next = first?.Standing.Next;
        var budgets = agreements.Select(static a => a.Standing.Facts).Where(static f => f.Budget is not null).ToList();
        var (proofs, payouts) = (budgets.Any(static f => f.Parts.Count > 0) ? "#einbehalt" : "", budgets.Count > 0 ? "#auszahlungen" : "");
        return
        [
            Due(
                "Jetzt einzureichen",
                tasks,
                Links.OwnBudget + proofs,
                TaskKind.ProofMissing,
                TaskKind.ProofRejected,
                TaskKind.ReturnMissing,
                TaskKind.ReturnSentBack,
                TaskKind.AccountsMissing,
                TaskKind.AccountsSentBack
            ),
            new(
                "Nächste Auszahlung",
                next?.Amount,
                next is null ? "–" : null,
                DueWords.Note(next, LocalDay.Today(clock), agreements.Any(static a => a.Standing.Rests)),
                Links.OwnBudget + payouts,
                next is null ? null : Marks.Of(PayoutFigure.Amount, FigureSubject.Of(first!.AgreementId, next))
            ),
            Figure(sum, StandingFigure.Total, null, Links.OwnBudget, year.Value),
            Approved(sum),
            .. Of(sum, StandingFigure.Retained, Retained),
        ];
    }

    private IReadOnlyList<HomeFigure> City(StandingFigures sum, int agreements, IReadOnlyList<TaskItem> late) =>
        [
            Budget(sum, agreements),
            Approved(sum),
            .. Of(sum, StandingFigure.Retained, Retained),
            .. Of(sum, StandingFigure.Released, "noch nicht in einer freigegebenen Auszahlung"),
            new(
                "Überfällig",
                null,
                German.Number(late.Count),
                late.Count == 0 ? "alles in der Zeit" : "Auszahlungen, Nachweise, Prüfpunkte"
            ),
        ];

    private static IReadOnlyList<HomeFigure> Accounts(IReadOnlyList<TaskItem> tasks) =>
        [
            Counted("Gesperrte Konten", tasks, TaskKind.UserLocked, $"{Links.Users}?zustand=gesperrt"),
            Counted("Noch nie angemeldet", tasks, TaskKind.UserInvited, $"{Links.Users}?zustand=eingeladen"),
            Counted("Zugänge zu bestätigen", tasks, TaskKind.AccessToConfirm, Links.Users),
        ];

    private static HomeFigure Counted(string label, IReadOnlyList<TaskItem> tasks, TaskKind kind, string href) =>
        new(label, null, German.Number(tasks.Count(t => t.Fact.Kind == kind)), null, href);

    private HomeFigure ToApprove(IReadOnlyList<TaskItem> tasks) =>
        Due("Auszahlungen freizugeben", tasks, Links.ApprovePayouts, TaskKind.PayoutToApprove);

    private HomeFigure Due(string label, IReadOnlyList<TaskItem> tasks, string href, params TaskKind[] kinds)
    {
        var total = TaskTotal.Of(tasks.Select(static t => t.Fact), kinds);
        var other = tasks.Any(t => kinds.Contains(t.Fact.Kind) && t.Fact.Year is { } of && of != year.Value);
        return new(label, total.Amount, null, German.Count(total.Count, "Vorgang", "Vorgänge") + (other ? " aus allen Jahren" : ""), href);
    }

    private HomeFigure Budget(StandingFigures sum, int agreements) =>
        Figure(sum, StandingFigure.Total, German.Count(agreements, "Vereinbarung", "Vereinbarungen"), Links.Overview, year.Value);

    private HomeFigure Approved(StandingFigures sum) =>
        Figure(
            sum,
            StandingFigure.Approved,
            Ratio.Of(sum.Approved, sum.Total) is { } part ? $"{German.Share(part, 1)} des Budgets" : null,
            null,
            year.Value
        );

    /// <summary>A figure of the retention, where something can be retained.</summary>
    private static IEnumerable<HomeFigure> Of(StandingFigures sum, StandingFigure figure, string note) =>
        sum.Shows(figure) ? [Figure(sum, figure, note)] : [];

    private static HomeFigure Figure(StandingFigures sum, StandingFigure figure, string? note, string? href = null, int? after = null) =>
        new($"{figure.Title()} {after}".TrimEnd(), sum[figure], null, note, href, sum.Mark(figure));

    private Task<List<AuditEntry>> LatestAsync(CancellationToken cancel) =>
        db.AuditEntries.AsNoTracking().OrderByDescending(static e => e.At).ThenByDescending(static e => e.Id).Take(10).ToListAsync(cancel);
}
