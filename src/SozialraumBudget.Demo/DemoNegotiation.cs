using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Variants with their negotiation steps, and the fixing of one of them.</summary>
internal static class DemoNegotiation
{
    public const string City = "Angebot der Stadt";
    public const string Provider = "Gegenvorschlag des Trägers";
    public const string Renegotiated = "Nachverhandlung Mai";
    private const int Classes = 5;

    private static readonly string[] Exclusions =
    [
        "Umzug in eine andere Kommune vor Beginn des Budgetjahres",
        "Zuständigkeit nach § 86 Abs. 6 SGB VIII bei einem anderen Jugendamt",
        "Einmaliger Sonderbedarf, der nicht fortgeschrieben wird",
    ];

    /// <summary>Two variants side by side: the city's offer and the provider's answer. One transaction.</summary>
    public static async Task<int> NegotiateAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan)
    {
        if (await db.BudgetVariants.AnyAsync(v => v.AgreementId == plan.Id))
        {
            return 0;
        }

        if (!plan.Model.RestsOnBaseYear)
            return await DemoRecordOffers.MakeAsync(db, user, clock, plan, City, DemoRecords.Offered(plan));

        var dataset = await db.BaseYearDatasets.SingleAsync(d =>
            d.AreaId == plan.Place.Id && d.Year == plan.BaseYear && d.SupersededAt == null
        );
        var all = await BaseYearCases.LoadAsync(db, dataset, await BaseYearLead.NamesAsync(db, plan.LeadProviderId));
        var cases = plan.Model is CostTypeModel model ? model.Taken(all) : all;
        var natural = NaturalBreaks.Propose(cases.Select(static c => c.AnnualCost), Classes)!.Limits;
        var limits = plan.Limits is null ? natural : new CostTypeLimits([.. plan.Limits.Select(static l => new Money(l))]);
        var left = Outliers(cases, plan);
        var moved = cases.First(c => limits.Classify(c.AnnualCost) == 2 && !left.Contains(c));
        var terms = new AgreementTermStore(db, user, clock);
        var (store, negotiation) = (new VariantStore(db, terms, user, clock), new VariantSteps(db, terms, user, clock));
        await using var unit = await UnitOfWork.BeginAsync(db, CancellationToken.None);
        await AgreeAsync(
            negotiation,
            plan,
            await CreateAsync(store, plan, City, limits),
            0,
            [
                .. left.Select(static (c, i) => (new NegotiationStep(AdjustmentKind.Exclude, c.CaseNumber), Exclusions[i])),
                (
                    new(AdjustmentKind.Move, moved.CaseNumber, limits.Range(1)),
                    "Hilfeplan vom Vorjahr: Der Umfang ist dauerhaft geringer geworden"
                ),
            ]
        );

        // The provider takes the whole table as it is, with natural classes where the city has round ones.
        var other = plan.Limits is null
            ? new CostTypeLimits(new Money(0), new Money(5_000), new Money(15_000), new Money(30_000))
            : natural;
        await AgreeAsync(
            negotiation,
            plan,
            await CreateAsync(store, plan, Provider, other),
            0,
            [
                (new(AdjustmentKind.Exclude, left[1].CaseNumber), Exclusions[1]),
                (
                    new(AdjustmentKind.AgreedValue, CostType: other.Range(0), Value: new Money(3_150)),
                    "Kleine Fälle verursachen mehr Aufwand in der Anbahnung, als das Basisjahr zeigt"
                ),
            ]
        );
        await unit.CommitAsync();
        return 1;
    }

    /// <summary>A copy of what was fixed, with the steps of the renegotiation. One transaction.</summary>
    public static async Task<int> RenegotiateAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan)
    {
        if (await db.BudgetVariants.AnyAsync(v => v.AgreementId == plan.Id && v.Name == Renegotiated))
        {
            return 0;
        }

        var offer = await db
            .BudgetVariants.AsNoTracking()
            .Include(v => v.Adjustments)
            .SingleAsync(v => v.AgreementId == plan.Id && v.Name == City);
        var terms = new AgreementTermStore(db, user, clock);
        var (store, negotiation) = (new VariantStore(db, terms, user, clock), new VariantSteps(db, terms, user, clock));
        await using var unit = await UnitOfWork.BeginAsync(db, CancellationToken.None);
        var (copy, refusal) = await store.CopyAsync(offer.Id, Renegotiated);
        DemoDesk.Expect(refusal, $"{plan.Step}, {Renegotiated}");
        if (!plan.Model.RestsOnBaseYear)
        {
            refusal = await store.ChangeFactsAsync(copy!.Id, copy.RowVersion, DemoRecords.Amended(plan));
            DemoDesk.Expect(refusal, $"{plan.Step}, {Renegotiated}");
            await unit.CommitAsync();
            return 1;
        }

        await AgreeAsync(
            negotiation,
            plan,
            copy!,
            offer.Adjustments.Count,
            [
                (
                    new(AdjustmentKind.Include, offer.Adjustments.MinBy(static a => a.Position)!.CaseNumber),
                    "Der Fall ist im Februar in den Sozialraum zurückgekehrt"
                ),
                (
                    new(
                        AdjustmentKind.AgreedValue,
                        CostType: new CostTypeLimits([.. copy!.Limits.Select(static l => new Money(l))]).Range(3),
                        Value: new Money(34_200)
                    ),
                    "Mehr Tagesgruppen als im Basisjahr, Vereinbarung vom 11.05."
                ),
            ]
        );
        await unit.CommitAsync();
        return 1;
    }

    /// <summary>Fixes a variant by the product's own script, unless it is fixed already.</summary>
    public static async Task<int> FixAsync(
        AppDbContext db,
        ICurrentUser user,
        TimeProvider clock,
        DemoAgreement plan,
        string variant,
        string reason
    )
    {
        var chosen = await db.BudgetVariants.AsNoTracking().SingleAsync(v => v.AgreementId == plan.Id && v.Name == variant);
        if (chosen.LockedAt is not null)
        {
            return 0;
        }

        var (_, refusal) = await new BudgetFixing(db, new AgreementTermStore(db, user, clock), user, clock).FixAsync(chosen.Id, reason);
        DemoDesk.Expect(refusal, $"{plan.Step}, {variant}");
        return 1;
    }

    /// <summary>Three cases that would bend a class mean: costly, but not the costliest.</summary>
    private static List<BaseYearCase> Outliers(IReadOnlyList<BaseYearCase> cases, DemoAgreement plan) =>
        [
            .. cases
                .OrderByDescending(static c => c.AnnualCost)
                .ThenBy(static c => c.CaseNumber, StringComparer.Ordinal)
                .Skip(new DemoRandom(plan.Step).Between(1, 9))
                .Take(Exclusions.Length),
        ];

    private static async Task<BudgetVariant> CreateAsync(VariantStore store, DemoAgreement plan, string name, CostTypeLimits limits)
    {
        var (variant, refusal) = await store.CreateAsync(plan.Id, plan.Year, name, limits.From);
        DemoDesk.Expect(refusal, $"{plan.Step}, {name}");
        return variant!;
    }

    private static async Task AgreeAsync(
        VariantSteps negotiation,
        DemoAgreement plan,
        BudgetVariant variant,
        int seen,
        IReadOnlyList<(NegotiationStep Step, string Reason)> steps
    )
    {
        foreach (var (step, reason) in steps)
        {
            DemoDesk.Expect(await negotiation.AddAsync(variant.Id, seen++, step, reason), $"{plan.Step}, {variant.Name}, {step}");
        }
    }
}
