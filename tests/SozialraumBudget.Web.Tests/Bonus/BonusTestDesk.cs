using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Bonus;

/// <summary>A closed year whose budget has the total of a worked example, with the people of both sides.</summary>
internal sealed class BonusTestDesk(TestData data, BudgetScenario scenario)
{
    public BudgetScenario Scenario => scenario;

    public Guid Agreement => scenario.Agreement.Id;

    public int Year => scenario.Year;

    public UserContext Coordinator { get; } = TestData.User(Role.ProviderCoordinator, scenario.Provider.Id);

    public UserContext Controller { get; } = TestData.User(Role.Controller);

    public UserContext Approver { get; } = TestData.User(Role.Approver);

    public static async Task<BonusTestDesk> OpenAsync(TestData data, Money total)
    {
        var scenario = await data.CreateBudgetScenario(year: 2025);
        var first = scenario.Fixed!;
        var budget = new FixedBudget
        {
            AgreementId = first.AgreementId,
            BudgetYear = first.BudgetYear,
            Version = 2,
            VariantId = first.VariantId,
            Total = total,
            Payable = total - first.Retention,
            Retention = first.Retention,
            BonusMaximum = Money.Round(total.Amount * 0.01m),
            Terms = first.Terms,
            Derivation = first.Derivation,
            Reason = "Gesamtbudget des Beispiels",
            Fixed = TestData.Stamp(),
        };
        budget.Dues.Add(
            new DueRecord
            {
                FixedBudgetId = budget.Id,
                Period = Period.Quarter(first.BudgetYear, 1),
                Sequence = 1,
                Purpose = DuePurpose.Instalment,
                Amount = budget.Payable,
                DueOn = new(first.BudgetYear, 1, 16),
                Derivation = DerivationJson.Write(Derive.Input("Rate", budget.Payable)),
            }
        );
        await data.Save(budget);
        return new(data, scenario);
    }

    /// <summary>The indicators and the scale of a worked example.</summary>
    public static BonusAgreement Agreed(JsonNode input) =>
        new(
            new Share(Number(input["bonus_share"]!)),
            [.. input["scale"]!.AsArray().Select(static s => new BonusStep(Number(s![0]!), new Share(Number(s[1]!))))],
            [
                .. input["indicators"]!
                    .AsArray()
                    .Select(
                        static (i, at) =>
                            new AgreedIndicator(
                                $"i{at}",
                                new(
                                    (string)i!["name"]!,
                                    Number(i["points"]!),
                                    Number(i["target"]!),
                                    (string)i["better"]! == "higher" ? BetterDirection.Higher : BetterDirection.Lower,
                                    i["graded_from"] is { } from ? Number(from) : null
                                ),
                                "",
                                IndicatorSource.Assessed
                            )
                    ),
            ]
        );

    public static decimal Number(JsonNode value) => decimal.Parse(value.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Does something under a user's rights.</summary>
    public async Task<T> As<T>(UserContext user, Func<Scripts, Task<T>> act)
    {
        await using var db = data.As(user);
        return await act(new Scripts(db, new FixedUser(user)));
    }

    internal sealed class Scripts
    {
        public Scripts(AppDbContext db, ICurrentUser user)
        {
            var clock = TimeProvider.System;
            var terms = new AgreementTermStore(db, user, clock);
            Standings = new(db, clock);
            Desk = new(db, Standings, new BonusMeasuring(new ReturnDesk(db, terms, user), new ReturnContent(db), user), terms, user);
            Negotiation = new(db, Desk, user, clock);
            Decision = new(db, Desk, new AdditionalDues(db, user, clock), user, clock);
            Preparation = new(db, user, clock);
            Payouts = new(db, user, clock);
        }

        public Standings Standings { get; }

        public BonusDesk Desk { get; }

        public BonusNegotiation Negotiation { get; }

        public BonusDecision Decision { get; }

        public PayoutPreparation Preparation { get; }

        public PayoutDecision Payouts { get; }
    }
}
