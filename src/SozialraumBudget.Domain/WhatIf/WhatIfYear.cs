using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.WhatIf;

/// <summary>
/// A fixed budget's year under other assumptions (rules 4.3, 4.4, 4.8 in docs/rules.md): the budget as it would be formed anew, and, as
/// long as it is not, what the year costs more than fixed, what of it the settlement takes over, and what stays with the provider.
/// </summary>
public sealed class WhatIfYear
{
    public const string CasesMustNotBeNegative = nameof(CasesMustNotBeNegative);
    public const string TariffMustFit = nameof(TariffMustFit);

    private WhatIfYear(WhatIfBase known, WhatIfChange change)
    {
        var formed = known.Model.Form(new CostTypeFacts(Sums(known, change)), known.Terms);
        (A, B) = (formed.Line(BudgetSections.A)!.Amount, formed.Line(BudgetSections.B)!.Amount);
        (Total, Payable, Retention) = (formed.Total, formed.Payable, formed.Retention);
        var fixedA = known
            .Model.Form(new CostTypeFacts(Sums(known, WhatIfChange.None)), known.Terms)
            .Line(BudgetSections.A)!
            .Amount.Named("A heute");
        Extra = Traced
            .Sum(
                "Mehrkosten gegenüber dem festgesetzten Budget",
                "Mehrkosten der Fälle + Wirkung des Stundensatzes",
                [
                    Traced.Difference("Mehrkosten der Fälle", "A nach Annahme − A heute", A, fixedA),
                    Traced.RoundedProduct(
                        "Wirkung des Stundensatzes",
                        "gerundet(Stunden × Änderung des Satzes)",
                        Traced.Number("Stunden", change.Hours ?? known.Hours, "Std.", change.Hours is null ? "bisher gemeldet" : "Annahme"),
                        Traced.Input("Änderung des Satzes", change.Rate, "Annahme")
                    ),
                ]
            )
            .Named("Mehrkosten");
        var deficit = Missing(known, change, fixedA, Extra);
        Supplement = deficit.Supplement;
        var takeover = known.Takeover == TakeoverKind.QualityDependent ? deficit.QualityDependent : deficit.TargetDifferentiated;
        (Takeover, Borne) = (takeover.Amount, takeover.ProviderBears);
    }

    /// <summary>Partial budget A with the assumed cases and values.</summary>
    public Traced A { get; }

    public Traced B { get; }

    /// <summary>The budget as it would be formed anew.</summary>
    public Traced Total { get; }

    public Traced Payable { get; }

    public Traced Retention { get; }

    /// <summary>What the year costs more than fixed while the budget stays; below zero: less.</summary>
    public Traced Extra { get; }

    /// <summary>What the change of the social structure explains of it.</summary>
    public Traced Supplement { get; }

    /// <summary>What the agreed procedure takes over of the rest.</summary>
    public Traced Takeover { get; }

    /// <summary>What remains with the provider.</summary>
    public Traced Borne { get; }

    public static (WhatIfYear? Year, Refusal? Refusal) Of(WhatIfBase known, WhatIfChange change)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(change);
        if (change.Tariff <= -1)
            return (null, new(TariffMustFit, "Eine Steigerung liegt über −100 %."));
        var below = known.Types.Index().FirstOrDefault(t => t.Item.Cases + change.Of(t.Index) < 0).Item;
        return below is null
            ? (new(known, change), null)
            : (null, new(CasesMustNotBeNegative, $"{below.Name} hat nur {below.Cases} Fälle."));
    }

    public Traced this[WhatIfFigure figure] =>
        figure switch
        {
            WhatIfFigure.Total => Total,
            WhatIfFigure.Extra => Extra,
            WhatIfFigure.Borne => Borne,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    private static IReadOnlyList<Traced> Sums(WhatIfBase known, WhatIfChange change) =>
        [
            .. known.Types.Select(
                (t, i) =>
                    Traced.Product(
                        t.Name,
                        "Fälle × fortgeschriebener Wert",
                        Traced.Count("Fälle", t.Cases + change.Of(i), "Fälle", Assumed(change.Of(i) != 0)),
                        Value(t, change)
                    )
            ),
        ];

    private static Traced Value(WhatIfType type, WhatIfChange change)
    {
        var today = Traced.Input("fortgeschriebener Wert", type.Value, "festgesetztes Budget");
        return change.Tariff == 0
            ? today
            : Traced.Increased("Wert nach Tarif", "gerundet(Wert × (1 + Tarif))", today, [new(change.Tariff, "Annahme")]);
    }

    private static string Assumed(bool isAssumed) => isAssumed ? "Annahme" : "festgesetztes Budget";

    /// <summary>The deficit as both proofs would show it.</summary>
    private static Deficit Missing(WhatIfBase known, WhatIfChange change, Traced fixedA, Traced extra)
    {
        var terms = new SettlementTerms(new(0), 0, Money.Zero, known.OutsideShare, new(new(0), new([new(0, new(0))])));
        var facts = new SettlementFacts
        {
            Total = fixedA,
            PartialBudgetA = fixedA,
            Entitlement = Traced.Input("Anspruch über die Mehrkosten hinaus", Money.Zero),
            AccountsResult = Traced.Negation("Ergebnis", "− Mehrkosten", extra),
            Work = [],
            ExternalCosts = extra,
            Points = Traced.Number("Punkte", 0, "Punkte"),
            Indicators = known.Indicators(known.Lag + change.Lag),
            CostTypes =
            [
                .. known.Types.Select(
                    (t, i) =>
                        new CostTypeYear(
                            t.Name,
                            t.Cases,
                            t.Cases + change.Of(i),
                            Value(t, change).Amount,
                            Math.Max(t.CorridorEnd + change.Corridor, 0),
                            t.Quality
                        )
                ),
            ],
        };
        return Deficit.Of(TwoProofs.Of(facts, terms), facts, terms);
    }
}

/// <summary>What a sensitivity is about.</summary>
public enum WhatIfFigure
{
    /// <summary>The budget, formed anew.</summary>
    Total,

    /// <summary>What the year costs more than fixed.</summary>
    Extra,

    /// <summary>What stays with the provider.</summary>
    Borne,
}

/// <summary>German names of the figures.</summary>
public static class WhatIfFigures
{
    public static string Title(this WhatIfFigure figure) =>
        figure switch
        {
            WhatIfFigure.Total => "Gesamtbudget, neu gebildet",
            WhatIfFigure.Extra => "Mehrkosten des Jahres",
            WhatIfFigure.Borne => "bleibt beim Träger",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };
}
