using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Demo;

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

        var dataset = await db.BaseYearDatasets.SingleAsync(d => d.AreaId == plan.Place.Id && d.Year == plan.BaseYear && d.SupersededAt == null);
        var cases = await BaseYearCases.LoadAsync(db, dataset, plan.Place.LeadProvider);
        var natural = NaturalBreaks.Propose(cases.Select(static c => c.AnnualCost), Classes)!.Limits;
        var limits = plan.Limits is null ? natural : new CostTypeLimits([.. plan.Limits.Select(static l => new Money(l))]);
        var stamp = user.Stamp(clock);
        var offer = Variant(plan, dataset, City, limits, stamp);
        var left = Outliers(cases, plan);
        offer.Adjustments.AddRange(left.Select((c, i) => Step(offer, i + 1, AdjustmentKind.Exclude, Exclusions[i], stamp, c.CaseNumber)));
        var moved = cases.First(c => limits.Classify(c.AnnualCost) == 2 && !left.Contains(c));
        offer.Adjustments.Add(Step(offer, 4, AdjustmentKind.Move, "Hilfeplan vom Vorjahr: Der Umfang ist dauerhaft geringer geworden", stamp, moved.CaseNumber, 1));

        // The provider takes the whole table as it is, with natural classes where the city has round ones.
        var answer = Variant(plan, dataset, Provider, plan.Limits is null ? new CostTypeLimits(new Money(0), new Money(5_000), new Money(15_000), new Money(30_000)) : natural, stamp);
        answer.Adjustments.Add(Step(answer, 1, AdjustmentKind.Exclude, Exclusions[1], stamp, left[1].CaseNumber));
        answer.Adjustments.Add(Step(answer, 2, AdjustmentKind.AgreedValue, "Kleine Fälle verursachen mehr Aufwand in der Anbahnung, als das Basisjahr zeigt", stamp, type: 0, value: 3_150m));
        db.AddRange(offer, answer);
        return await db.SaveChangesAsync();
    }

    /// <summary>A copy of what was fixed, with the steps of the renegotiation. One transaction.</summary>
    public static async Task<int> RenegotiateAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan)
    {
        if (await db.BudgetVariants.AnyAsync(v => v.AgreementId == plan.Id && v.Name == Renegotiated))
        {
            return 0;
        }

        var offer = await db.BudgetVariants.Include(v => v.Adjustments).SingleAsync(v => v.AgreementId == plan.Id && v.Name == City);
        var copy = new BudgetVariant
        {
            AgreementId = plan.Id,
            BudgetYear = plan.Year,
            DatasetId = offer.DatasetId,
            Name = Renegotiated,
            Limits = offer.Limits,
            CopiedFromId = offer.Id,
            Created = user.Stamp(clock),
        };
        var steps = offer.Adjustments.OrderBy(static a => a.Position).ToList();
        copy.Adjustments.AddRange(steps.Select(a => Step(copy, a.Position, a.Kind, a.Reason, a.Made with { }, a.CaseNumber, a.CostType, a.Value)));
        copy.Adjustments.Add(Step(copy, steps.Count + 1, AdjustmentKind.Include, "Der Fall ist im Februar in den Sozialraum zurückgekehrt", user.Stamp(clock), steps[0].CaseNumber));
        copy.Adjustments.Add(Step(copy, steps.Count + 2, AdjustmentKind.AgreedValue, "Mehr Tagesgruppen als im Basisjahr, Vereinbarung vom 11.05.", user.Stamp(clock), type: 3, value: 34_200m));
        db.Add(copy);
        return await db.SaveChangesAsync();
    }

    /// <summary>Fixes a variant by the product's own script, unless it is fixed already.</summary>
    public static async Task<int> FixAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan, string variant, string reason)
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
        [.. cases.OrderByDescending(static c => c.AnnualCost).ThenBy(static c => c.CaseNumber, StringComparer.Ordinal).Skip(new DemoRandom(plan.Step).Between(1, 9)).Take(Exclusions.Length)];

    private static BudgetVariant Variant(DemoAgreement plan, BaseYearDataset dataset, string name, CostTypeLimits limits, Stamp stamp) => new()
    {
        AgreementId = plan.Id,
        BudgetYear = plan.Year,
        DatasetId = dataset.Id,
        Name = name,
        Limits = [.. limits.From.Select(static l => l.Amount)],
        Created = stamp with { },
    };

    private static BudgetAdjustmentRecord Step(
        BudgetVariant variant, int position, AdjustmentKind kind, string reason, Stamp made, string? caseNumber = null, int? type = null, decimal? value = null) => new()
        {
            VariantId = variant.Id,
            Position = position,
            Kind = kind,
            CaseNumber = caseNumber,
            CostType = type,
            Value = value,
            Reason = reason,
            Made = made with { },
        };
}
