using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Derivations;

/// <summary>One expression gives figure and Rechenweg: they cannot differ.</summary>
public sealed class TracedTests
{
    private static readonly Gen<Traced> Leaf =
        from cents in Gen.Choose(-5_000_000, 5_000_000)
        from permille in Gen.Choose(0, 1500)
        from which in Gen.Choose(0, 3)
        select which == 0
            ? Traced.Input("Anteil", new Share(permille / 1000m), "Vertrag")
            : Traced.Input("Betrag", Money.FromCents(cents), "Zeile 3");

    /// <summary>Trees of every operation; each value is rounded to cents first, so that any of them can be an operand of any
    /// other.</summary>
    private static Gen<Traced> Tree(int depth) =>
        depth == 0
            ? Leaf.Select(Cents)
            : from operands in Tree(depth - 1).ListOf(3)
            from operation in Gen.Choose(0, 14)
            from weights in Gen.Choose(1, 9).ListOf(3)
            from named in Gen.Choose(0, 6)
            select Named(Node(operation, [.. operands], [.. weights]), named);

    [Fact]
    public void Explain_RandomTree_VerifiesAndReplaysToTheValue() =>
        Prop.ForAll(
                Tree(4).ToArbitrary(),
                static traced =>
                {
                    var explained = traced.Explain();
                    return explained.Verify().Count == 0
                        && explained.Replay() == traced.Value
                        && explained.Value == traced.Value
                        && DerivationJson.Read(DerivationJson.Write(explained)).Replay() == traced.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Explain_RandomTree_WritesEachNameOnceAndRefersToItAfterwards() =>
        Prop.ForAll(
                Tree(4).ToArbitrary(),
                static traced =>
                {
                    var nodes = Nodes(Traced.Sum("Zweimal", "a + a", [traced.Named("root"), traced.Named("root")]).Explain()).ToList();
                    var written = nodes.Where(static n => n.Id is not null).Select(static n => n.Id).ToList();
                    return written.Count == written.Distinct().Count()
                        && nodes
                            .Where(static n => n.Operation == Operation.Reference)
                            .All(r => written.Contains(r.Refers) && r.Children.Count == 0)
                        && nodes.Count(static n => n.Refers == "root") == 1;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Explain_TamperedValue_NamesExactlyThatNode()
    {
        var b = Traced.RoundedProduct("B", "A × 6 %", Amount(100m).Named("A"), Traced.Input("Anteil", new Share(0.06m)));
        var total = Traced.Sum("Gesamt", "A + B", [Amount(100m).Named("A"), b]).Explain();
        var wrong = total with { Value = 106.01m, Children = [total.Children[0], total.Children[1] with { Value = 6.01m }] };
        var mismatch = Assert.Single(wrong.Verify());
        Assert.Equal(("Gesamt › B", 6.01m, 6m), (mismatch.Path, mismatch.Stored, mismatch.Recomputed));
    }

    [Fact]
    public void ExplainDownTo_Name_EndsThereAndStillReplays() =>
        Prop.ForAll(
                Tree(3).Two().ToArbitrary(),
                static pair =>
                {
                    var known = pair.Item1.Named("known");
                    var whole = Traced.Difference("Rest", "a − b − a", known, pair.Item2, known);
                    var cut = whole.ExplainDownTo("known", "Budget 2026, Fassung 2");
                    var ends = Nodes(cut).Where(static n => n.Source == "Budget 2026, Fassung 2").ToList();
                    return cut.Verify().Count == 0
                        && cut.Replay() == whole.Value
                        && ends.Count == 2
                        && ends.All(n => n.Operation == Operation.Input && n.Children.Count == 0 && n.Value == known.Value);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void RoundedMean_HundredThousandLeaves_BuiltOnlyWhenExplained()
    {
        var built = 0;
        var leaves = Enumerable.Range(0, 100_000).ToList();
        var mean = Traced.RoundedMean(
            "Mittel",
            "Summe ÷ Fälle",
            leaves.Sum(static i => (decimal)i),
            leaves.Count,
            () =>
                leaves.Select(i =>
                {
                    built++;
                    return Derive.Input("Fall", new Money(i));
                })
        );
        var b = Traced.RoundedProduct("B", "A × 6 %", mean.Named("A"), Traced.Input("Anteil", new Share(0.06m)));
        var total = Traced.Sum("Gesamt", "A + B", [mean.Named("A"), b]);
        Assert.Equal((52_999.47m, 0), (total.Value, built));
        _ = total.ExplainDownTo("A", "Fassung 1");
        Assert.Equal(0, built);
        var explained = total.Explain();
        Assert.Equal((100_000, 52_999.47m), (built, explained.Replay()));
    }

    [Fact]
    public void Because_Source_ReplacesThatOfTheNode() =>
        Assert.Equal("Beschluss", Amount(1m).Because("Beschluss").Named("x").Explain().Source);

    [Fact]
    public void Split_AnyWhole_PartsAddUpAndReplay() =>
        Prop.ForAll(
                Tree(2).ToArbitrary(),
                static whole =>
                {
                    var parts = Traced.Split(whole, [("a", 2), ("b", 2), ("c", 1)], static i => $"Teil {i}");
                    return parts.Sum(static p => p.Value) == whole.Value && parts.All(static p => p.Explain().Verify().Count == 0);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static Traced Amount(decimal amount) => Traced.Input("Betrag", new Money(amount));

    private static Traced Cents(Traced value) => Traced.RoundedProduct("gerundet", "gerundet(Wert)", value);

    private static Traced Node(int operation, IReadOnlyList<Traced> o, IReadOnlyList<int> weights) =>
        operation switch
        {
            0 => Traced.Sum("Summe", "a + b + c", o),
            1 => Traced.Difference("Differenz", "a − b − c", o[0], o[1], o[2]),
            2 => Cents(Traced.Product("Produkt", "a × 3 %", o[0], Traced.Input("Anteil", new Share(0.03m)))),
            3 => Traced.RoundedProduct("Anteil von a", "gerundet(a × 12,5 %)", o[0], Traced.Input("Anteil", new Share(0.125m))),
            4 => Traced.Increased("Fortgeschrieben", "a × …", o[0], [new Increase(0.035m, "Tarif"), new Increase(-0.02m)]),
            5 => Traced.Split(o[0], [.. weights.Select(static (w, i) => ($"Gewicht {i}", (decimal)w))], static i => $"Teil {i}")[1],
            6 => Traced.Group("Gruppe", o),
            7 => Traced.RoundedMean(
                "Mittel",
                "Mittel",
                o.Sum(static t => t.Value),
                o.Count,
                () => o.Select(static t => Derive.Input("Wert", t.Amount))
            ),
            8 => Cents(Traced.Product("Teil", "a × b ÷ c", o[0], Traced.Quotient("Anteil", "b ÷ c", o[1], Nonzero(o[2])))),
            9 => Traced.Minimum("Kleinster", "kleinster", o),
            10 => Traced.NotNegative("Nicht unter 0", "mindestens 0", o[0]),
            11 => Traced.Scale("Stufe", "Stufe", o[0], [.. weights.Select((w, i) => (Traced.Number("ab", w * 1000, ""), o[i]))]),
            12 => Cents(Traced.Median("Median", "mittlerer Wert", [o[0], o[1]])),
            13 => Traced.Trend("Trend", "Gerade", Traced.Number("Jahr", weights[0], ""), [.. o.Select((v, i) => (Year(i), v))]),
            14 => Traced.Split(o[0], [.. o.Select(v => Traced.Quotient("Drittel", "÷ 3", Nonzero(v), Year(3)))], "Anteile", i => $"{i}")[2],
            _ => Traced.Known(o[0].Explain()),
        };

    private static Traced Nonzero(Traced value) => Traced.Maximum("mindestens 7", "mindestens 7", value, Year(7));

    private static Traced Year(int number) => Traced.Number("Zahl", number, "");

    private static Traced Named(Traced value, int number) => number == 0 ? value.Named(Guid.NewGuid().ToString("N")) : value;

    private static IEnumerable<Derivation> Nodes(Derivation node) => [node, .. node.Children.SelectMany(Nodes)];
}
