using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Settlement;

/// <summary>
/// A closed year whose rows say what an input of <c>trial/settlement</c> says: budget in force, accepted returns with their sums, accepted
/// accounts, approved bonus, social structure, terms. Written as they lie in the database, so that the whole stored way reads them.
/// </summary>
internal sealed class SettlementTestYear : IAsyncDisposable
{
    public const int Year = 2025;
    private static readonly TimeProvider Clock = new FixedClock(new(2026, 6, 1, 10, 0, 0, TimeSpan.Zero));
    private static readonly Dictionary<string, TermKey> Weights = new()
    {
        ["SGB II"] = TermKey.WeightBasicIncome,
        ["unter 21"] = TermKey.WeightUnder21,
        ["Alleinerziehende"] = TermKey.WeightSingleParents,
    };

    private readonly TestData data;
    private readonly NpgsqlDataSource raw;
    private BudgetScenario scenario = null!;
    private Guid accounts;

    private SettlementTestYear(TestDatabase database, TestData data)
    {
        this.data = data;
        // The rows lie there already: triggers that guard how they come about are not asked.
        raw = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.Superuser) { Options = "-c session_replication_role=replica" }.ConnectionString
        );
    }

    public Guid Agreement => scenario.Agreement.Id;

    public UserContext Controller => scenario.Controller;

    public UserContext Approver { get; } = TestData.User(Role.Approver);

    public UserContext Coordinator => TestData.User(Role.ProviderCoordinator, scenario.Provider.Id);

    public static async Task<SettlementTestYear> OpenAsync(TestDatabase database, TestData data, JsonNode input)
    {
        var test = new SettlementTestYear(database, data)
        {
            scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Active, year: Year),
        };
        await using var db = test.Raw();
        test.AddTerms(db, input);
        test.AddBudget(db, input);
        test.AddReturns(db, input);
        test.AddStructure(db, input);
        test.AddAccounts(db, Amount(input, "entitlement"), Amount(input, "accounts_result"));
        test.AddBonus(db, input);
        await db.SaveChangesAsync();
        return test;
    }

    /// <summary>An amendment of the accounts is accepted: another result.</summary>
    public async Task Amend(Money result)
    {
        await using var db = Raw();
        var known = db.AnnualAccounts.Single(a => a.Id == accounts);
        known.Version = 2;
        AddSheet(db, 2, new(3_000_000m), result);
        await db.SaveChangesAsync();
    }

    public async Task<T> As<T>(UserContext user, Func<Desk, Task<T>> act)
    {
        await using var db = data.As(user);
        return await act(new Desk(db, new FixedUser(user)));
    }

    public ValueTask DisposeAsync() => raw.DisposeAsync();

    private AppDbContext Raw() => DataServices.CreateContext(raw, UserContext.System("Test"), Clock);

    private void AddTerms(AppDbContext db, JsonNode input)
    {
        (TermKey Key, string Value)[] terms =
        [
            (TermKey.BaseYear, "2023"),
            (TermKey.RenegotiationCorridor, "1 %"),
            (TermKey.SettlementTolerance, Share(input, "tolerance")),
            (TermKey.SurplusThreshold, (string)input["threshold"]!.AsValue().ToString()),
            (TermKey.YouthWelfareLimit, Text(input, "youth_limit")),
            (TermKey.OutsideShare, Share(input, "outside_share")),
            (TermKey.IndicatorTimeLag, "1"),
            (TermKey.DeficitVariant, "zieldifferenziert"),
            (TermKey.EarmarkYears, "2"),
            (TermKey.CorridorEnds, string.Join("; ", Types(input).Select(static t => t["hi"]!.ToString()))),
            (TermKey.QualityShares, string.Join("; ", Types(input).Select(static t => Share(t, "quality")))),
            .. input["indicators"]!.AsArray().Select(static i => (Weights[(string)i!["name"]!], Share(i, "weight"))),
        ];
        db.AddRange(
            terms.Select(t => new AgreementTermRecord
            {
                AgreementId = Agreement,
                Key = t.Key.ToString(),
                Value = t.Value,
                ValidFrom = new(Year, 1, 1),
                Version = t.Key == TermKey.BaseYear ? 2 : 1,
                SupersededAt = t.Key == TermKey.BaseYear ? TestData.Now : null,
                Source = "§ 9",
                Reason = "Abschluss",
                Created = TestData.Stamp(),
            })
        );
    }

    private void AddBudget(AppDbContext db, JsonNode input)
    {
        var (total, a, entitlement) = (Amount(input, "total"), Amount(input, "a"), Amount(input, "entitlement"));
        var budget = new FixedBudget
        {
            AgreementId = Agreement,
            BudgetYear = Year,
            Version = 1,
            VariantId = scenario.Variant!.Id,
            Total = total,
            Payable = entitlement,
            Retention = total - entitlement,
            BonusMaximum = Money.Zero,
            Terms = "{}",
            Derivation = "{}",
            Reason = "Beispiel",
            Fixed = TestData.Stamp(),
        };
        budget.Lines.AddRange([Line(budget, 1, BudgetSections.A, a), Line(budget, 2, BudgetSections.B, total - a)]);
        budget.CostTypes.AddRange(
            Types(input)
                .Select(
                    (t, i) =>
                        new FixedCostType
                        {
                            FixedBudgetId = budget.Id,
                            Position = i,
                            From = i * 1000,
                            To = null,
                            Cases = (int)t["n"]!,
                            BaseYearSum = Money.Zero,
                            Value = Amount(t, "v"),
                            CarriedForward = Amount(t, "v"),
                            Sum = Money.Zero,
                        }
                )
        );
        db.Add(budget);
    }

    private static BudgetLineRecord Line(FixedBudget budget, int position, string key, Money amount) =>
        new()
        {
            FixedBudgetId = budget.Id,
            Position = position,
            Key = key,
            Title = $"Teilbudget {key}",
            LegalBasis = "§ 77 SGB VIII",
            Kind = position == 1 ? BudgetLineKind.CaseRelated : BudgetLineKind.CaseIndependent,
            Amount = amount,
        };

    /// <summary>Four accepted quarters; the tables hang on the first.</summary>
    private void AddReturns(AppDbContext db, JsonNode input)
    {
        var rate = decimal.Parse((string)input["rate"]!, CultureInfo.InvariantCulture);
        var terms = ReturnTermsText.Write(new ReturnTerms([new HourRate(new(Year, 1, 1), rate, "§ 7")], [], null));
        foreach (var quarter in new BudgetYear(Year).Quarters)
        {
            var one = new ProviderReturn
            {
                AgreementId = Agreement,
                ProviderId = scenario.Provider.Id,
                Period = quarter,
                State = ReturnState.Accepted,
            };
            db.Add(one);
            db.Add(
                new ReturnStep
                {
                    ReturnId = one.Id,
                    Version = 1,
                    Move = ReturnMove.Accept,
                    Reason = "",
                    Total = Money.Zero,
                    Terms = terms,
                    Made = TestData.Stamp(),
                }
            );
            if (quarter.Number == 1)
                AddTables(db, one, input);
        }
    }

    private void AddTables(AppDbContext db, ProviderReturn one, JsonNode input)
    {
        var (cases, hours, costs) = (
            Upload(one, ReturnUploadKind.Cases),
            Upload(one, ReturnUploadKind.Hours),
            Upload(one, ReturnUploadKind.ExternalCosts)
        );
        db.AddRange(cases, hours, costs);
        var numbers = Types(input)
            .SelectMany((t, i) => Enumerable.Range(1, (int)t["m"]!).Select(n => (Type: i + 1, Case: $"K{i + 1}-{n}")));
        db.AddRange(
            numbers.Select(
                (n, row) =>
                    new ReturnCaseRecord
                    {
                        UploadId = cases.Id,
                        Row = row + 1,
                        CaseNumber = n.Case,
                        Area = scenario.Area.Name,
                        HelpType = "31",
                        Setting = HelpSetting.Ambulatory,
                        CostType = $"{n.Type}",
                        Begin = new(Year, 1, 1),
                        Provider = scenario.Provider.Name,
                    }
            )
        );
        db.Add(
            new HourSumRecord
            {
                UploadId = hours.Id,
                Segment = new(Year, 1, 1),
                Team = "Team",
                Kind = WorkKind.CaseIndependent,
                CaseNumber = "",
                Activity = "",
                Seconds = decimal.Parse((string)input["hours"]!, CultureInfo.InvariantCulture) * 3600,
                Rows = 1,
            }
        );
        db.Add(
            new ExternalCostRecord
            {
                UploadId = costs.Id,
                Row = 1,
                CaseNumber = "K1-1",
                Provider = "Anderer Träger",
                From = new(Year, 1, 1),
                To = new(Year, 3, 31),
                Amount = Amount(input, "external"),
                InvoiceNumber = "R 1",
                Reason = ExternalReason.SpecialOffer,
                Kind = ExternalCostKind.External,
                PaidOn = new(Year, 4, 1),
            }
        );
    }

    private static ReturnUpload Upload(ProviderReturn one, ReturnUploadKind kind) =>
        new()
        {
            ReturnId = one.Id,
            Kind = kind,
            Part = "",
            FileName = "x",
            Sha256 = "x",
            Rows = 1,
            Version = 1,
            Stored = TestData.Stamp(),
        };

    private void AddStructure(AppDbContext db, JsonNode input)
    {
        var district = new District { Name = $"Stadtteil {scenario.Area.Name}" };
        db.Add(district);
        db.Add(
            new DistrictAssignment
            {
                DistrictId = district.Id,
                AreaId = scenario.Area.Id,
                ValidFrom = new(2020, 1, 1),
            }
        );
        foreach (var indicator in input["indicators"]!.AsArray())
        {
            foreach (var (year, field) in new[] { (2023, "base"), (2024, "lagged") })
                db.Add(
                    new SocialIndicator
                    {
                        DistrictId = district.Id,
                        Year = year,
                        Name = (string)indicator!["name"]!,
                        Value = (decimal)indicator[field]!,
                    }
                );
        }
    }

    private void AddAccounts(AppDbContext db, Money entitlement, Money result)
    {
        var record = new AnnualAccounts
        {
            AgreementId = Agreement,
            ProviderId = scenario.Provider.Id,
            BudgetYear = Year,
            State = ReturnState.Accepted,
        };
        accounts = record.Id;
        db.Add(record);
        AddSheet(db, 1, entitlement, result);
    }

    private void AddSheet(AppDbContext db, int version, Money income, Money result)
    {
        var sheet = new AccountsSheet
        {
            AccountsId = accounts,
            Version = version,
            FileName = "",
            Saved = TestData.Stamp(),
        };
        sheet.Lines.AddRange([
            new AccountsLineRecord
            {
                SheetId = sheet.Id,
                Row = 1,
                Kind = AccountsKind.BudgetIncome,
                Text = "",
                Amount = income,
            },
            new AccountsLineRecord
            {
                SheetId = sheet.Id,
                Row = 2,
                Kind = AccountsKind.Staff,
                Text = "",
                Amount = income - result,
            },
        ]);
        db.Add(sheet);
        db.Add(
            new AccountsStep
            {
                AccountsId = accounts,
                Version = version,
                Move = ReturnMove.Accept,
                Reason = "",
                Result = result,
                Made = TestData.Stamp(),
            }
        );
    }

    private void AddBonus(AppDbContext db, JsonNode input)
    {
        var points = (decimal)input["points"]!;
        var agreement = new BonusAgreement(
            new(0.01m),
            [
                .. input["bonus_scale"]!
                    .AsArray()
                    .Select(static s => new BonusStep((decimal)s![0]!, new(decimal.Parse((string)s[1]!, CultureInfo.InvariantCulture)))),
            ],
            [new("p", new BonusIndicator("Punkte", points, 1, BetterDirection.Higher), "", IndicatorSource.Assessed)]
        );
        var year = new BonusYearRecord
        {
            AgreementId = Agreement,
            ProviderId = scenario.Provider.Id,
            BudgetYear = Year,
            AgreeBy = new(Year, 1, 31),
            State = BonusState.Approved,
            Prepared = TestData.Stamp(),
            Approved = TestData.Stamp(),
        };
        db.Add(year);
        db.Add(
            new BonusAgreementRecord
            {
                BonusYearId = year.Id,
                Version = 1,
                Reason = "",
                Terms = BonusText.Write(agreement),
                Proposed = TestData.Stamp(),
                Accepted = TestData.Stamp(),
            }
        );
        db.Add(
            new BonusStepRecord
            {
                BonusYearId = year.Id,
                Move = BonusMove.Assess,
                Text = "",
                Version = 1,
                Measures = BonusText.WriteMeasures(new Dictionary<string, decimal> { ["p"] = 1 }),
                Points = points,
                Amount = Money.Zero,
                Derivation = "{}",
                Made = TestData.Stamp(),
            }
        );
    }

    private static IEnumerable<JsonNode> Types(JsonNode input) => input["cost_types"]!.AsArray().Select(static t => t!);

    private static Money Amount(JsonNode node, string field) => new(decimal.Parse((string)node[field]!, CultureInfo.InvariantCulture));

    private static string Text(JsonNode node, string field) => GermanNumber.Text(Amount(node, field)).TrimEnd('€').TrimEnd();

    private static string Share(JsonNode node, string field) =>
        PercentText.Of(decimal.Parse((string)node[field]!, CultureInfo.InvariantCulture));

    /// <summary>The scripts, for one user.</summary>
    internal sealed class Desk
    {
        public Desk(AppDbContext db, ICurrentUser user)
        {
            Db = db;
            var terms = new AgreementTermStore(db, user, Clock);
            var content = new ReturnContent(db);
            var returns = new ReturnDesk(db, terms, user);
            var loader = new ReturnTermsLoader(db);
            var standings = new Standings(db, Clock);
            var years = new ReturnYears(db, returns, content, loader);
            var sources = new SettlementLoader(
                db,
                terms,
                new DocumentedWorkLoader(returns, years, content, user),
                new ClosingLoader(db, returns, years, new ReturnFinances(db, returns, content), user),
                new AccountsDesk(db, standings, terms, user),
                new BonusStandings(new BonusDesk(db, standings, null!, terms, user)),
                Clock
            );
            Settlements = new SettlementDesk(db, standings, sources);
            Renegotiations = new RenegotiationDesk(db, standings);
            Opening = new RenegotiationOpening(db, standings, Renegotiations, sources, user, Clock);
            RenegotiationActs = new RenegotiationActs(db, Renegotiations, user, Clock);
            Acts = new SettlementActs(db, Settlements, new AdditionalDues(db, user, Clock), user, Clock);
            Earmarks = new EarmarkDesk(db, Clock);
            EarmarkActs = new EarmarkActs(db, Earmarks, user, Clock);
        }

        public AppDbContext Db { get; }

        public SettlementDesk Settlements { get; }

        public RenegotiationDesk Renegotiations { get; }

        public RenegotiationOpening Opening { get; }

        public RenegotiationActs RenegotiationActs { get; }

        public SettlementActs Acts { get; }

        public EarmarkDesk Earmarks { get; }

        public EarmarkActs EarmarkActs { get; }
    }
}
