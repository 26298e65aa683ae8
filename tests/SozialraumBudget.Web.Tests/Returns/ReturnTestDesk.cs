using System.Globalization;
using System.Text;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>An active agreement whose terms are those of a worked quarter, with both sides' users.</summary>
internal sealed class ReturnTestDesk
{
    public const string Example = "quarter-small";
    private static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2026, 10, 20, 10, 0, 0, TimeSpan.Zero));

    private ReturnTestDesk(TestData data, BudgetScenario scenario, Period period) => (Data, Scenario, Period) = (data, scenario, period);

    public TestData Data { get; }

    public BudgetScenario Scenario { get; }

    public Period Period { get; }

    public Guid Agreement => Scenario.Agreement.Id;

    public UserContext Coordinator { get; private init; } = null!;

    public UserContext Controller => Scenario.Controller;

    public static async Task<ReturnTestDesk> OpenAsync(TestData data, string example = Example, string? model = null)
    {
        var terms = SharedExamples.Terms(example);
        // A budget of another model is not formed from the example.
        var scenario = model is null
            ? await data.CreateBudgetScenario()
            : await data.CreateBudgetScenario(model: model, fix: false, variant: false);
        var from = DateOnly.Parse((string)terms["from"]!, CultureInfo.InvariantCulture);
        await using (var db = data.As())
        {
            db.Add(
                new ProviderSpelling
                {
                    ProviderId = scenario.Provider.Id,
                    Name = (string)terms["lead_provider"]!,
                    Folded = Spelling.Fold($"{terms["lead_provider"]}{scenario.Provider.Id}"),
                    Recorded = TestData.Stamp(),
                }
            );
            // The scenario's own rate of 1 January is one that the example does not know: a second version says what the example says.
            var rates = terms["rates"]!
                .AsArray()
                .Select(static r => (From: DateOnly.Parse((string)r!["from"]!, CultureInfo.InvariantCulture), Rate: (string)r["rate"]!))
                .ToList();
            var first = new DateOnly(scenario.Year, 1, 1);
            foreach (var rate in rates.Where(r => r.From != first).Append((From: first, rates.Last(r => r.From <= first).Rate)))
                db.Add(Term(scenario, TermKey.HourRate, rate.Rate.Replace('.', ','), rate.From, 2));
            db.Add(
                Term(
                    scenario,
                    TermKey.FlatShareTimes,
                    string.Join(", ", terms["flat_activities"]!.AsArray().Select(static a => (string)a!)),
                    new(2025, 1, 1),
                    1
                )
            );
            await db.SaveChangesAsync();
        }

        await using (var db = data.As(scenario.Controller))
        {
            foreach (var moved in terms["moved_in"]!.AsArray())
                db.Add(Bearing(scenario, CaseBearingKind.MovedIn, (string)moved!["case"]!, from, (string?)moved["until"], "0"));
            foreach (var conflict in terms["conflicts"]!.AsArray())
                db.Add(
                    Bearing(
                        scenario,
                        CaseBearingKind.Conflict,
                        (string)conflict!["case"]!,
                        DateOnly.Parse((string)conflict["from"]!, CultureInfo.InvariantCulture),
                        (string?)conflict["to"],
                        (string)conflict["city_share"]!
                    )
                );
            await db.SaveChangesAsync();
        }

        return new(data, scenario, Period.Containing(from, scenario.Agreement.BudgetModel.ReportedPer))
        {
            Coordinator = TestData.User(Role.ProviderCoordinator, scenario.Provider.Id),
        };
    }

    /// <summary>Cases, hours and external costs of the example.</summary>
    public async Task FillIn(string example = Example)
    {
        foreach (
            var (kind, file) in new[]
            {
                (ReturnUploadKind.Cases, "faelle.csv"),
                (ReturnUploadKind.Hours, "stunden.csv"),
                (ReturnUploadKind.ExternalCosts, "externe-kosten.csv"),
            }
        )
        {
            var result = await Take(kind, Bytes(example, file));
            Assert.True(result.IsStored, $"{result.Refusal?.Text} {string.Join("; ", result.Issues.Take(1))}");
        }
    }

    /// <summary>A file of the example for the area of this agreement.</summary>
    public byte[] Bytes(string example, string file) =>
        Encoding.UTF8.GetBytes(
            File.ReadAllText(SharedExamples.File(example, file))
                .Replace($";{SharedExamples.Terms(example)["area"]};", $";{Scenario.Area.Name};", StringComparison.Ordinal)
        );

    public Task<ReturnIntakeResult> Take(ReturnUploadKind kind, byte[] bytes, UserContext? user = null, string? part = null) =>
        As(user ?? Coordinator, desk => desk.Intake.TakeAsync(Agreement, Period, new(kind, $"{kind.Key()}.csv", bytes, part)));

    public Task<ReturnIntakeResult> Take(ReturnUploadKind kind, byte[] bytes, Period period) =>
        As(Coordinator, desk => desk.Intake.TakeAsync(Agreement, period, new(kind, $"{kind.Key()}.csv", bytes)));

    /// <summary>Further terms of the agreement.</summary>
    public async Task Agree(params (TermKey Key, string Value)[] terms)
    {
        await using var db = Data.As();
        db.AddRange(terms.Select(t => Term(Scenario, t.Key, t.Value, new(2025, 1, 1), 1)));
        await db.SaveChangesAsync();
    }

    /// <summary>A term that holds from a day on.</summary>
    public async Task AgreeFrom(TermKey key, string value, DateOnly from, int version)
    {
        await using var db = Data.As();
        db.Add(Term(Scenario, key, value, from, version));
        await db.SaveChangesAsync();
    }

    /// <summary>Answers every warning, so that only errors stand in the way.</summary>
    public async Task Answer()
    {
        var checks = await As(Coordinator, async desk => (await desk.Checking.CheckAsync(await desk.Load())).Findings);
        foreach (var check in checks.Where(static f => f.Level == FindingLevel.Warning).Select(static f => f.Check).Distinct())
            Assert.Null(await As(Coordinator, desk => desk.Moving.AnswerAsync(Agreement, Period, check, "So ist es richtig.")));
    }

    public Task<Refusal?> Submit() => As(Coordinator, desk => desk.Moving.SubmitAsync(Agreement, Period));

    public Task<Refusal?> Accept(string? reason = null) => As(Controller, desk => desk.Moving.AcceptAsync(Agreement, Period, reason));

    public Task<ReturnDossier> Load(UserContext? user = null) => As(user ?? Coordinator, static desk => desk.Load());

    public async Task<T> As<T>(UserContext user, Func<Services, Task<T>> act)
    {
        await using var db = Data.As(user);
        return await act(new(db, new FixedUser(user), this));
    }

    private static AgreementTermRecord Term(BudgetScenario scenario, TermKey key, string value, DateOnly from, int version) =>
        new()
        {
            AgreementId = scenario.Agreement.Id,
            Key = key.ToString(),
            Value = value,
            ValidFrom = from,
            ValidTo = null,
            Version = version,
            Source = "§ 7",
            Reason = "Abschluss",
            Created = TestData.Stamp(),
            SupersededAt = TestData.Now,
        };

    private static CaseBearingRecord Bearing(
        BudgetScenario scenario,
        CaseBearingKind kind,
        string number,
        DateOnly from,
        string? to,
        string share
    )
    {
        var end = to is null ? (DateOnly?)null : DateOnly.Parse(to, CultureInfo.InvariantCulture);
        return new()
        {
            AgreementId = scenario.Agreement.Id,
            CaseNumber = number,
            Kind = kind,
            From = end < from ? end.Value : from,
            To = end,
            CityShare = new Share(decimal.Parse(share, CultureInfo.InvariantCulture)),
            Reason = "Beispiel",
            Recorded = new Stamp
            {
                UserId = scenario.Controller.UserId!.Value,
                Name = "Controller",
                At = TestData.Now,
            },
        };
    }

    internal sealed class Services
    {
        private readonly ReturnTestDesk test;

        public Services(AppDbContext db, ICurrentUser user, ReturnTestDesk test)
        {
            this.test = test;
            Db = db;
            var terms = new AgreementTermStore(db, user, Clock);
            Desk = new ReturnDesk(db, terms, user);
            Content = new ReturnContent(db);
            var loader = new ReturnTermsLoader(db);
            Figures = new ReturnFigures(Content, loader);
            Years = new ReturnYears(db, Desk, Content, loader);
            Checking = new ReturnChecking(db, Desk, Content, Figures, Years);
            Intake = new ReturnIntake(db, Desk, loader, user, Clock);
            var keeping = new YearFiguresKeeping(db, Desk, Years, Figures, Content, user, Clock);
            Moving = new ReturnMoving(db, Desk, Checking, Figures, new RetentionRelease(db, user, Clock), user, Clock, [keeping]);
            Claims = new ReturnClaims(db);
            Sheets = new TypedSheets(db, Desk, Content);
            Typing = new ReturnTyping(db, Desk, Sheets, Intake, user, Clock);
            Statements = new ReturnStatements(new Standings(db, Clock), Desk, Figures);
        }

        public AppDbContext Db { get; }

        public ReturnDesk Desk { get; }

        public ReturnContent Content { get; }

        public ReturnFigures Figures { get; }

        public ReturnChecking Checking { get; }

        public ReturnIntake Intake { get; }

        public ReturnMoving Moving { get; }

        public ReturnClaims Claims { get; }

        public TypedSheets Sheets { get; }

        public ReturnTyping Typing { get; }

        public ReturnStatements Statements { get; }

        public ReturnYears Years { get; }

        public async Task<ReturnDossier> Load() => (await Desk.LoadAsync(test.Agreement, test.Period))!;
    }
}
