using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// The settlement of a year as it would be prepared now: what is shown before and what is frozen are this one computation. Until every step
/// is ready it is a preview, with expected figures where the year is not complete.
/// </summary>
public sealed class SettlementPlan
{
    private SettlementPlan(SettlementSources sources)
    {
        Sources = sources;
        Terms = SettlementInput.TermsOf(sources);
        if (sources.Closing is { } closing)
        {
            Closing = AnnualClosing.Of(closing);
            Steps = ClosingSteps.Of(sources, Closing);
            return;
        }

        Facts = SettlementInput.FactsOf(sources);
        Settlement = Facts is null ? null : AnnualSettlement.Of(Facts, Terms);
        Steps = SettlementSteps.Of(sources, Settlement);
    }

    public SettlementSources Sources { get; }

    public SettlementTerms Terms { get; }

    /// <summary>Null while there is nothing to settle by.</summary>
    public SettlementFacts? Facts { get; }

    /// <summary>Null while there is nothing to settle by, and where the year is closed by plan and actual.</summary>
    public AnnualSettlement? Settlement { get; }

    /// <summary>Plan and actual of a model that moves no money at the year's end; null where two proofs settle the year.</summary>
    public AnnualClosing? Closing { get; }

    /// <summary>Result of the accounts, EUR; null while there is nothing to settle by.</summary>
    public Money? Accounts =>
        Settlement?.Proofs.Accounts.Amount ?? (Closing is null ? null : Sources.Accounts?.Result.Amount ?? Money.Zero);

    /// <summary>What the accounts are held against, EUR: the result by documented work, or plan − actual.</summary>
    public Money? Compared => Settlement?.Proofs.Plausibility.Amount ?? Closing?.Total.Left.Amount;

    /// <summary>In order.</summary>
    public IReadOnlyList<SettlementStep> Steps { get; }

    /// <summary>Figures are expected, not final.</summary>
    public bool IsPreview => Steps.Any(static s => s.State != SettlementStepState.Ready);

    /// <summary>The proofs differ by more than is agreed: it closes only with a reasoned decision.</summary>
    public bool NeedsDecision => Settlement is { Proofs.Agree: false };

    /// <summary>What the settlement moves; null while there is nothing to settle by.</summary>
    public SettlementBalance? Balance =>
        Settlement is not null ? SettlementBalance.Of(Settlement, Sources.Agreed.Takeover)
        : Closing is not null ? SettlementBalance.None
        : null;

    /// <summary>What the city takes over by the agreed procedure, EUR; zero of a surplus.</summary>
    public Money TakenOver =>
        Settlement?.Deficit is { } deficit
            ? SettlementBalance.Agreed(deficit, Sources.Agreed.Takeover)?.Amount.Amount ?? Money.Zero
            : Money.Zero;

    /// <summary>What falls on each provider of a consortium; empty where no shares are agreed.</summary>
    public IReadOnlyList<ConsortiumShare> Shares =>
        Settlement is not null && Balance is { } balance ? ConsortiumShare.Of(Sources, balance) : [];

    /// <summary>Results of the agreement's years up to this one, each with the sum so far; empty in its first settled year.</summary>
    public IReadOnlyList<(int Year, Money Result, Money Running)> Years
    {
        get
        {
            if (Settlement is null || Sources.Carried.Count == 0)
                return [];
            IReadOnlyList<(int Year, Money Result)> all =
            [
                .. Sources.Carried.Select(static c => (c.Year, c.Result)),
                (Sources.Year.Year, Settlement.Proofs.Accounts.Amount),
            ];
            return [.. all.Zip(CarriedResult.Running(all.Select(static y => y.Result)), static (y, sum) => (y.Year, y.Result, sum))];
        }
    }

    /// <summary>What the parts of a gap come from; null while there is nothing to settle by.</summary>
    public SettlementGap? Gap => Settlement is null ? null : SettlementGap.Of(Sources, Settlement);

    /// <summary>What a closing earmarks for networking, EUR.</summary>
    public Money Networking => Closing?.Facts.Networking ?? Money.Zero;

    /// <summary>
    /// What is different from an earlier settlement of the year, EUR each; empty where nothing is, or one of them has nothing to settle by.
    /// </summary>
    public IReadOnlyList<SettlementChange> ChangesSince(SettlementPlan earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        (string Title, Money? Before, Money? Now)[] figures =
        [
            ("Ergebnis nach Jahresabschluss", earlier.Accounts, Accounts),
            (Closing is null ? "Ergebnis nach dokumentierter Arbeit" : "Plan − Ist", earlier.Compared, Compared),
            ("Saldo der Abrechnung", earlier.Balance?.Owed, Balance?.Owed),
        ];
        return
        [
            .. figures
                .Where(static f => f is { Before: not null, Now: not null } && f.Before != f.Now)
                .Select(static f => new SettlementChange(f.Title, f.Before!.Value, f.Now!.Value)),
        ];
    }

    /// <summary>The whole Rechenweg.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to settle by.</exception>
    public Derivations.Derivation Explain() =>
        Settlement?.Explain() ?? Closing?.Explain() ?? throw new InvalidOperationException("There is nothing to settle by.");

    public static SettlementPlan Of(SettlementSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new(sources);
    }

    /// <summary>The supplement as each lag from 0 to 3 years would give it; empty without a deficit or without weights.</summary>
    public IReadOnlyList<LagEffect> Lags =>
        Facts is { } facts && Settlement is { Deficit: not null } && Sources.Agreed is { BaseYear: { } start, Weights.Count: > 0 }
            ?
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(lag => (Lag: lag, Indicators: SettlementInput.StructureWith(Sources, start, lag)))
                    .Where(l => l.Indicators.Count == Sources.Agreed.Weights.Count)
                    .Select(l => new LagEffect(
                        l.Lag,
                        Sources.Year.Year - l.Lag,
                        AnnualSettlement.Of(facts with { Indicators = l.Indicators }, Terms).Deficit!.Supplement,
                        l.Lag == Sources.Agreed.Lag
                    )),
            ]
            : [];
}

/// <summary>A figure that a new settlement of a year changes, EUR.</summary>
public sealed record SettlementChange(string Title, Money Before, Money Now)
{
    public Money Difference => Now - Before;
}

/// <summary>What another lag would give.</summary>
/// <param name="Year">Whose figures it takes.</param>
/// <param name="IsAgreed">The lag that counts.</param>
public sealed record LagEffect(int Lag, int Year, Derivations.Traced Supplement, bool IsAgreed);
