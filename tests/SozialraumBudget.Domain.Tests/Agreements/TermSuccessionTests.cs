using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class TermSuccessionTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void Of_FirstVersion_HoldsFromItsDayOn()
    {
        var first = TermSuccession.Of([], January);

        Assert.Equal((1, (DateOnly?)null), (first.Number, first.ValidTo));
        Assert.Empty(first.Superseded.Concat(first.Shortened));
    }

    [Fact]
    public void Of_DayBetweenTwo_ShortensTheEarlierAndEndsBeforeTheLater()
    {
        var versions = Kept(January, new(2026, 7, 1));
        var between = TermSuccession.Of(versions, new(2026, 4, 1));

        Assert.Equal((3, (DateOnly?)new DateOnly(2026, 6, 30)), (between.Number, between.ValidTo));
        Assert.Equal(1, Assert.Single(between.Shortened));
        Assert.Equal(new(2026, 3, 31), between.EndOfEarlier);
        Assert.Empty(between.Superseded);
    }

    /// <summary>In whatever order versions come, each day has the one that <see cref="AgreementTerms.AsOf"/> names, and no other.</summary>
    [Fact]
    public void Of_AnyOrder_OneVersionHoldsOnEveryDay()
    {
        var random = new Random(20261128);
        for (var year = 0; year < 300; year++)
        {
            var days = Enumerable.Range(0, random.Next(1, 9)).Select(_ => January.AddDays(random.Next(0, 12))).ToArray();
            var versions = Kept(days);
            var terms = new AgreementTerms(versions.Select(static v => AgreedTerms.Term(TermKey.ShareB, v.Value, v.ValidFrom, v.Number)));
            for (var day = January; day <= January.AddDays(13); day = day.AddDays(1))
            {
                var holding = versions.Where(v => !v.IsSuperseded && v.ValidFrom <= day && (v.ValidTo is null || v.ValidTo >= day));
                var asOf = terms.AsOf(day);
                Assert.Equal(asOf.Has(TermKey.ShareB) ? [asOf.Text(TermKey.ShareB)] : [], holding.Select(static v => v.Value));
            }
        }
    }

    [Theory]
    [InlineData("6", "§ 3", "Abschluss", TermRules.TermMustBeReadable)]
    [InlineData("6 %", " ", "Abschluss", TermRules.SourceIsRequired)]
    [InlineData("6 %", "§ 3", "", TermRules.ReasonIsRequired)]
    [InlineData("6 %", "§ 3", "Abschluss", null)]
    public void Change_UnreadableOrWithoutSourceOrReason_IsRefused(string value, string source, string reason, string? rule) =>
        Assert.Equal(rule, TermRules.Objection(new TermChange(TermKey.ShareB, value, January, source, reason))?.Rule);

    [Theory]
    [InlineData(AgreementState.Draft, true)]
    [InlineData(AgreementState.Negotiated, true)]
    [InlineData(AgreementState.Active, true)]
    [InlineData(AgreementState.Settled, false)]
    [InlineData(AgreementState.Ended, false)]
    public void Change_OfASettledOrEndedAgreement_IsRefused(AgreementState state, bool isOpen) =>
        Assert.Equal(isOpen ? null : TermRules.AgreementMustBeOpen, TermRules.Objection(state)?.Rule);

    [Theory]
    [InlineData(null, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(0, false)]
    public void Change_OnAnOlderView_IsRefusedAndNamesWhoWasFaster(int? seen, bool isTaken)
    {
        var refusal = TermRules.Outdated(new(TermKey.ShareB, "8 %", January, "§ 3", "Abschluss", seen), Kept(January, January)[^1]);

        Assert.Equal(isTaken ? null : TermRules.SomebodyElseChanged, refusal?.Rule);
        Assert.Contains(isTaken ? "" : "Kim Beispiel hat inzwischen Fassung 2 eingetragen", refusal?.Text ?? "", StringComparison.Ordinal);
        Assert.Null(TermRules.Outdated(new(TermKey.ShareB, "8 %", January, "§ 3", "Abschluss", seen), null));
    }

    /// <summary>Versions as they are kept when each follows the ones before.</summary>
    private static List<TermVersion> Kept(params DateOnly[] days)
    {
        List<TermVersion> versions = [];
        foreach (var day in days)
        {
            var next = TermSuccession.Of(versions, day);
            versions =
            [
                .. versions.Select(v =>
                    v with
                    {
                        IsSuperseded = v.IsSuperseded || next.Superseded.Contains(v.Number),
                        ValidTo = next.Shortened.Contains(v.Number) ? next.EndOfEarlier : v.ValidTo,
                    }
                ),
                new(next.Number, day, next.ValidTo, false, $"{next.Number} %", "Kim Beispiel"),
            ];
        }

        return versions;
    }
}
