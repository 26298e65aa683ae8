using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class DraftRulesTests
{
    private static readonly Guid Lead = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly DraftFacts Facts = new(
        AgreementState.Draft,
        7,
        Lead,
        [(2027, "Budgetvarianten"), (2026, "ein festgesetztes Budget")]
    );

    private static readonly DraftChange Change = new("Mitte", 2026, 2027, null, [(Other, ProviderRole.CoreTeamProvider)], 7);

    [Fact]
    public void Change_OfADraftAsItWasSeen_MayBe() => Assert.Null(DraftRules.Objection(Facts, Change));

    [Fact]
    public void Change_ThatMayNotBe_IsRefused()
    {
        Assert.Equal(DraftRules.AgreementMustBeDraft, RuleOf(Facts with { State = AgreementState.Negotiated }, Change));
        Assert.Equal(DraftRules.SomebodyElseChanged, RuleOf(Facts with { RowVersion = 8 }, Change));
        Assert.Equal(DraftRules.TitleIsRequired, RuleOf(Facts, Change with { Title = "  " }));
        Assert.Equal(AgreementPeriod.YearsMustFollow, RuleOf(Facts, Change with { LastYear = 2025 }));
        Assert.Equal(AgreementPeriod.BeginMustLieInFirstYear, RuleOf(Facts, Change with { BeginsOn = new(2027, 1, 1) }));
        Assert.Equal(DraftRules.ProvidersMustDiffer, RuleOf(Facts, Change with { Others = [(Lead, ProviderRole.CoreTeamProvider)] }));
        Assert.Equal(DraftRules.ProvidersMustDiffer, RuleOf(Facts, Change with { Others = [.. Change.Others, .. Change.Others] }));
    }

    /// <summary>The first lost year is named, with what is in it.</summary>
    [Theory]
    [InlineData(2026, 2026, "Für 2027 gibt es schon Budgetvarianten")]
    [InlineData(2028, 2029, "Für 2026 gibt es schon ein festgesetztes Budget")]
    public void Years_WithSomethingInThem_Stay(int first, int last, string text)
    {
        var refusal = DraftRules.Objection(Facts, Change with { FirstYear = first, LastYear = last })!;
        Assert.Equal(DraftRules.UsedYearsMustStay, refusal.Rule);
        Assert.StartsWith(text, refusal.Text, StringComparison.Ordinal);
    }

    private static string? RuleOf(DraftFacts facts, DraftChange change) => DraftRules.Objection(facts, change)?.Rule;
}
