using System.Text;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Demo;

/// <summary>The provider's annual accounts of a closed year: typed and handed in by its coordinator, accepted by a controller.</summary>
internal static class DemoAnnualAccounts
{
    /// <summary>What of its budget a provider spent, by area: below 1 a surplus, above it a deficit.</summary>
    private static readonly Dictionary<string, decimal> Spent = new(StringComparer.Ordinal)
    {
        ["NO"] = 0.974m,
        ["MI"] = 0.981m,
        ["WE"] = 1.023m,
    };

    /// <summary>Shares of what was spent; the rest is overhead.</summary>
    private static readonly (AccountsKind Kind, string Text, decimal Share)[] Expenses =
    [
        (AccountsKind.Staff, "Pädagogische Fachkräfte", 0.57m),
        (AccountsKind.Staff, "Leitung und Koordination", 0.06m),
        (AccountsKind.ExternalHelp, "Hilfen anderer Träger", 0.21m),
        (AccountsKind.Materials, "Räume, Fahrten, Material", 0.09m),
    ];

    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        var (handedIn, judged) = (plan.After(6, 18), plan.After(7, 3));
        yield return new(handedIn, desk => HandInAsync(desk, plan, handedIn));
        yield return new(judged, desk => AcceptAsync(desk, plan, judged));
    }

    private static Task<int> HandInAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = await scripts.LoadAsync(plan);
                if (dossier.State is not (ReturnState.Open or ReturnState.Draft))
                    return 0;
                var rows = Rows(plan, dossier.Agreement.Standing.Total);
                var taken = await scripts.Intake.TakeAsync(plan.Id, plan.Year, AccountsInput.Typed(rows, null, Seen(dossier)));
                DemoDesk.Expect(taken.Refusal, $"{plan.Step} {taken.Issues.Select(static i => i.Reason).FirstOrDefault()}");
                if (dossier.Files.Count == 0)
                {
                    var text = $"Bestätigungsvermerk zum {AccountsProof.NameOf(plan.Year)}: keine Einwendungen.";
                    var (file, refusal) = await new FileStore(db, user, desk.Clock, new NoVirusScanner()).AddAsync(
                        new MemoryStream(Encoding.UTF8.GetBytes(text)),
                        "Bestätigungsvermerk.txt",
                        plan.Id,
                        officeOnly: false,
                        providerId: user.Context.ProviderId
                    );
                    DemoDesk.Expect(refusal ?? await scripts.Intake.AttachAsync(plan.Id, plan.Year, file!), plan.Step);
                }

                foreach (var check in await scripts.OpenChecksAsync(plan))
                    DemoDesk.Expect(
                        await scripts.Moving.AnswerAsync(plan.Id, plan.Year, check, "Abgrenzung zum Jahresende, im Prüfbericht erläutert"),
                        plan.Step
                    );
                DemoDesk.Expect(await scripts.Moving.SubmitAsync(plan.Id, plan.Year), plan.Step);
                return 1;
            }
        );

    private static Task<int> AcceptAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.SecondController,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                if ((await scripts.LoadAsync(plan)).State == ReturnState.Submitted)
                    DemoDesk.Expect(
                        await scripts.Moving.AcceptAsync(plan.Id, plan.Year, "Testat des Wirtschaftsprüfers liegt vor"),
                        plan.Step
                    );
                return 0;
            }
        );

    private static Guid Seen(AccountsDossier dossier) => dossier.Sheet(dossier.Version)?.Id ?? Guid.Empty;

    private static List<TypedRow> Rows(DemoAgreement plan, Money total)
    {
        var spent = Money.Round(total.Amount * Spent.GetValueOrDefault(plan.Area, 0.99m));
        var rows = new List<TypedRow> { Row(AccountsKind.BudgetIncome, "Auszahlungen und Einbehalt", total) };
        var rest = spent;
        foreach (var (kind, text, share) in Expenses)
        {
            var amount = Money.Round(spent.Amount * share);
            rest -= amount;
            rows.Add(Row(kind, text, amount));
        }

        rows.Add(Row(AccountsKind.Overhead, "Geschäftsstelle", rest));
        rows.Add(new("", [AccountsFormat.PostsKind, "Fachkräfte", "", "", Number(decimal.Round(spent.Amount * 0.57m / 68_000m, 2))]));
        rows.Add(new("", [AccountsFormat.PostsKind, "Leitung", "", "", Number(decimal.Round(spent.Amount * 0.06m / 84_000m, 2))]));
        return rows;
    }

    private static TypedRow Row(AccountsKind kind, string text, Money amount) => new("", [kind.Title(), text, Number(amount.Amount)]);

    private static string Number(decimal amount) => amount.ToString("0.00", System.Globalization.CultureInfo.GetCultureInfo("de-DE"));

    private sealed class Scripts
    {
        private readonly AccountsDesk desk;
        private readonly AccountsChecking checking;

        public Scripts(AppDbContext db, ICurrentUser user, TimeProvider clock)
        {
            var terms = new AgreementTermStore(db, user, clock);
            var (returns, content) = (new ReturnDesk(db, terms, user), new ReturnContent(db));
            desk = new AccountsDesk(db, new Standings(db, clock), terms, user);
            checking = new AccountsChecking(desk, returns, new ReturnYears(db, returns, content, new ReturnTermsLoader(db)), user);
            Intake = new AccountsIntake(db, desk, user, clock);
            Moving = new AccountsMoving(db, desk, checking, new RetentionRelease(db, user, clock), user, clock, []);
        }

        public AccountsIntake Intake { get; }

        public AccountsMoving Moving { get; }

        public async Task<AccountsDossier> LoadAsync(DemoAgreement plan) => (await desk.LoadAsync(plan.Id, plan.Year))!;

        public async Task<IReadOnlyList<AccountsCheck>> OpenChecksAsync(DemoAgreement plan)
        {
            var dossier = await LoadAsync(plan);
            return
            [
                .. (await checking.CheckAsync(dossier))
                    .Where(f => f.Level == FindingLevel.Warning && !dossier.Answered.Contains(f.Check))
                    .Select(static f => f.Check)
                    .Distinct(),
            ];
        }
    }
}
