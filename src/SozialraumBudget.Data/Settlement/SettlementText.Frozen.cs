using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>The parts of the frozen sources.</summary>
public static partial class SettlementText
{
    private sealed record FrozenYear(int Year, decimal Result, decimal Paid, decimal Returned, decimal Youth, decimal Help, decimal Borne)
    {
        public static FrozenYear Of(CarriedResult year) =>
            new(
                year.Year,
                year.Result.Amount,
                year.Balance.Paid.Amount,
                year.Balance.Returned.Amount,
                year.Balance.YouthWelfare.Amount,
                year.Balance.Help.Amount,
                year.Balance.Borne.Amount
            );

        public CarriedResult Read() => new(Year, new(Result), new(new(Paid), new(Returned), new(Youth), new(Help), new(Borne)));
    }

    private sealed record FrozenAmount(string Name, decimal Amount, bool Flag = false, string Basis = "")
    {
        public static IReadOnlyList<FrozenAmount> Of(IReadOnlyList<NamedAmount> parts) =>
            [.. parts.Select(static p => new FrozenAmount(p.Name, p.Amount.Amount))];

        public static IReadOnlyList<NamedAmount> Read(IReadOnlyList<FrozenAmount> parts) =>
            [.. parts.Select(static p => new NamedAmount(p.Name, new(p.Amount)))];
    }

    private sealed record FrozenType(string Name, int N, decimal V, int M, decimal A);

    private sealed record FrozenAccounts(string Result, bool IsAccepted, string State, decimal? Income, decimal? External);

    private sealed record FrozenBudget(
        int Version,
        decimal Total,
        decimal A,
        decimal B,
        decimal Payable,
        IReadOnlyList<FrozenAmount> Retention,
        IReadOnlyList<FrozenAmount> Apart,
        decimal Resting = 0
    )
    {
        public static FrozenBudget Of(SettledBudget budget) =>
            new(
                budget.Version,
                budget.Total.Amount,
                budget.PartialBudgetA.Amount,
                budget.PartialBudgetB.Amount,
                budget.Payable.Amount,
                [.. budget.Retention.Select(static r => new FrozenAmount(r.Name, r.Amount.Amount, r.IsReleased))],
                [.. budget.Apart.Select(static l => new FrozenAmount(l.Title, l.Amount.Amount, l.IsOnlyBasis, l.LegalBasis))],
                budget.Resting.Amount
            );

        public SettledBudget Read() =>
            new(
                Version,
                new(Total),
                new(A),
                new(B),
                new(Payable),
                [.. Retention.Select(static r => new RetainedShare(r.Name, new(r.Amount), r.Flag))],
                [.. Apart.Select(static l => new LineApart(l.Name, l.Basis, new(l.Amount), l.Flag))]
            )
            {
                Resting = new(Resting),
            };
    }

    private sealed record FrozenWork(
        IReadOnlyList<RatedHours> Work,
        decimal External,
        decimal OneOff,
        decimal FlatHours,
        decimal? Expected,
        IReadOnlyList<FrozenAmount> Months,
        IReadOnlyList<FrozenAmount> Teams,
        IReadOnlyList<FrozenAmount> Kinds,
        IReadOnlyList<string> NotAccepted,
        decimal? ByTrend = null,
        decimal? ByCommitments = null,
        int CompleteMonths = 12
    )
    {
        public static FrozenWork Of(DocumentedWork work) =>
            new(
                work.Work,
                work.External.Amount,
                work.OneOff.Amount,
                work.FlatHours,
                work.Expected?.Amount,
                FrozenAmount.Of(work.Months),
                FrozenAmount.Of(work.Teams),
                FrozenAmount.Of(work.Kinds),
                work.NotAccepted,
                work.ByTrend?.Amount.Amount,
                work.ByCommitments?.Amount.Amount,
                work.CompleteMonths
            );

        public DocumentedWork Read() =>
            new()
            {
                Work = Work,
                External = new(External),
                OneOff = new(OneOff),
                FlatHours = FlatHours,
                Expected = Expected is { } expected ? new Money(expected) : null,
                Months = FrozenAmount.Read(Months),
                Teams = FrozenAmount.Read(Teams),
                Kinds = FrozenAmount.Read(Kinds),
                NotAccepted = NotAccepted,
                ByTrend = Known("Prognose nach Trend", ByTrend),
                ByCommitments = Known("Prognose nach Obligo", ByCommitments),
                CompleteMonths = CompleteMonths,
            };

        /// <summary>The amount alone: the way to a forecast names cases, and not everybody who sees what is frozen sees them.</summary>
        private static Traced? Known(string label, decimal? amount) =>
            amount is { } known ? Traced.Input(label, new Money(known), "Meldungen, Stand der Eröffnung") : null;
    }

    private sealed record FrozenBonus(
        string Points,
        decimal Value,
        decimal Highest,
        IReadOnlyList<FrozenStep> Scale,
        bool IsApproved,
        string State
    )
    {
        public static FrozenBonus Of(BonusProof bonus) =>
            new(
                DerivationJson.Write(bonus.Points.Explain()),
                bonus.Points.Value,
                bonus.Terms.Highest.Value,
                [.. bonus.Terms.Scale.Steps.Select(static s => new FrozenStep(s.From, s.Share.Value))],
                bonus.IsApproved,
                bonus.State
            );

        public BonusProof Read() =>
            new(
                Traced.Known(DerivationJson.Read(Points)).As(BonusIndicator.PointUnit),
                new(new(Highest), new([.. Scale.Select(static s => new BonusStep(s.From, new(s.Share)))])),
                IsApproved,
                State
            );
    }

    private sealed record FrozenStep(decimal From, decimal Share);
}
