using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Fills in quarterly returns as the provider's coordinator and judges them as a controller, by the product's scripts.</summary>
internal static class DemoReturns
{
    /// <summary>Reads the tables in and submits the return.</summary>
    public static Task HandInAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = await scripts.LoadAsync(plan, period);
                if (
                    !dossier.State.IsFilledIn()
                    || dossier.Steps.Any(s => s.Move == ReturnMove.Submit && s.Made.At >= desk.Clock.GetUtcNow())
                )
                    return 0;
                await FillInAsync(scripts, plan, period, ReturnUploadKinds.All);
                await scripts.AnswerAsync(plan, period);
                DemoDesk.Expect(await scripts.Moving.SubmitAsync(plan.Id, period), $"{plan.Step} {period}");
                return 1;
            }
        );

    /// <summary>A return that is only begun.</summary>
    public static Task BeginAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                await FillInAsync(new Scripts(db, user, desk.Clock), plan, period, [ReturnUploadKind.Cases]);
                return 0;
            }
        );

    public static Task JudgeAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, bool accepted, string reason) =>
        desk.ActAsync(
            DemoUsers.SecondController,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = await scripts.LoadAsync(plan, period);
                if (dossier.State != ReturnState.Submitted || dossier.Steps[^1].Made.At >= desk.Clock.GetUtcNow())
                    return 0;
                DemoDesk.Expect(
                    accepted
                        ? await scripts.Moving.AcceptAsync(plan.Id, period, reason)
                        : await scripts.Moving.ReturnAsync(plan.Id, period, [reason]),
                    $"{plan.Step} {period}"
                );
                return 1;
            }
        );

    /// <summary>An accepted return that its provider opens again.</summary>
    public static Task AmendAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, string reason) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                if ((await scripts.LoadAsync(plan, period)).State == ReturnState.Accepted)
                    DemoDesk.Expect(await scripts.Moving.AmendAsync(plan.Id, period, reason), $"{plan.Step} {period}");
                return 0;
            }
        );

    private static async Task FillInAsync(Scripts scripts, DemoAgreement plan, Period period, IEnumerable<ReturnUploadKind> kinds)
    {
        foreach (var kind in kinds)
        {
            var file = new ReturnFile(kind, $"{kind.Key()}-{period.Code}.csv", DemoReturnTables.File(plan, period, kind));
            var taken = await scripts.Intake.TakeAsync(plan.Id, period, file);
            if (!taken.IsStored)
                throw new InvalidOperationException(
                    $"Demo city, {plan.Step} {period}: {taken.Refusal} {string.Join("; ", taken.Issues.Take(1))}"
                );
        }
    }

    private sealed class Scripts
    {
        private readonly ReturnDesk desk;
        private readonly ReturnChecking checking;

        public Scripts(AppDbContext db, ICurrentUser user, TimeProvider clock)
        {
            var terms = new AgreementTermStore(db, user, clock);
            desk = new ReturnDesk(db, terms, user);
            var (content, loader) = (new ReturnContent(db), new ReturnTermsLoader(db));
            var figures = new ReturnFigures(content, loader);
            var years = new ReturnYears(db, desk, content, loader);
            checking = new ReturnChecking(db, desk, content, figures, years);
            Intake = new ReturnIntake(db, desk, loader, user, clock);
            var keeping = new YearFiguresKeeping(db, desk, years, figures, content, user, clock);
            Moving = new ReturnMoving(db, desk, checking, figures, new RetentionRelease(db, user, clock), user, clock, [keeping]);
        }

        public ReturnIntake Intake { get; }

        public ReturnMoving Moving { get; }

        /// <summary>Gives a reason for each check that warns.</summary>
        public async Task AnswerAsync(DemoAgreement plan, Period period)
        {
            var found = (await checking.CheckAsync(await LoadAsync(plan, period))).Findings;
            foreach (var check in found.Where(static f => f.Level == FindingLevel.Warning).Select(static f => f.Check).Distinct())
                DemoDesk.Expect(
                    await Moving.AnswerAsync(plan.Id, period, check, "Mit der Fachkraft geprüft; die Angaben stimmen."),
                    $"{plan.Step} {period}"
                );
        }

        public async Task<ReturnDossier> LoadAsync(DemoAgreement plan, Period period) => (await desk.LoadAsync(plan.Id, period))!;
    }
}
