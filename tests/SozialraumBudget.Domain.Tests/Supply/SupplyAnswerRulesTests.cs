using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Supply;

public sealed class SupplyAnswerRulesTests
{
    private static readonly DateOnly AskedOn = new(2026, 11, 9);
    private static readonly Guid Taking = Guid.NewGuid();
    private static readonly Guid Declining = Guid.NewGuid();
    private static readonly HashSet<Role> Coordinator = [Role.ProviderCoordinator];

    private static readonly SupplyRequest Open = new(
        Guid.NewGuid(),
        AskedOn,
        SupplyState.Open,
        null,
        null,
        [Ask(Taking, SupplyAnswerKind.Takes), Ask(Declining, SupplyAnswerKind.Declines)]
    );

    [Fact]
    public void Answer_IsTheAskedProviders_WhileTheRequestIsOpen()
    {
        var takes = new SupplyReply(SupplyAnswerKind.Takes, AskedOn, null, null);
        Assert.Null(Answer(takes));
        Assert.Equal(
            SupplyAnswerRules.AskedProviderAnswers,
            SupplyAnswerRules.Answer(Coordinator, false, SupplyState.Open, takes, AskedOn)?.Rule
        );
        Assert.All(
            Enum.GetValues<Role>().Where(static r => r != Role.ProviderCoordinator),
            role =>
                Assert.Equal(
                    SupplyAnswerRules.AskedProviderAnswers,
                    SupplyAnswerRules.Answer(new HashSet<Role> { role }, true, SupplyState.Open, takes, AskedOn)?.Rule
                )
        );
        Assert.All(
            Enum.GetValues<SupplyState>().Where(static s => s != SupplyState.Open),
            state =>
                Assert.Equal(SupplyAnswerRules.RequestMustBeOpen, SupplyAnswerRules.Answer(Coordinator, true, state, takes, AskedOn)?.Rule)
        );
    }

    [Fact]
    public void Answer_NamesWhatIsMissing()
    {
        Assert.Equal(SupplyAnswerRules.AnswerIsRequired, Answer(new(null, null, null, null))?.Rule);
        Assert.Equal(SupplyAnswerRules.AnswerIsRequired, Answer(new(SupplyAnswerKind.Reply, null, null, "für das Jugendamt"))?.Rule);
        Assert.Equal(SupplyAnswerRules.DayMustFit, Answer(new(SupplyAnswerKind.Takes, null, null, null))?.Rule);
        Assert.Equal(SupplyAnswerRules.DayMustFit, Answer(new(SupplyAnswerKind.Takes, AskedOn.AddDays(-1), null, null))?.Rule);
        Assert.Equal(SupplyAnswerRules.ReasonIsRequired, Answer(new(SupplyAnswerKind.Declines, null, null, "voll"))?.Rule);
        Assert.Equal(SupplyAnswerRules.TextIsRequired, Answer(new(SupplyAnswerKind.Declines, null, DeclineReason.NoCapacity, " "))?.Rule);
        Assert.Null(Answer(new(SupplyAnswerKind.Declines, null, DeclineReason.NoCapacity, "voll")));
        Assert.Equal(SupplyAnswerRules.TextIsRequired, Answer(new(SupplyAnswerKind.AsksBack, null, null, null))?.Rule);
        Assert.Null(Answer(new(SupplyAnswerKind.AsksBack, null, null, "Wann?")));
        Assert.Equal(
            SupplyRules.TextIsTooLong,
            Answer(new(SupplyAnswerKind.AsksBack, null, null, new('x', SupplyRules.LongestText + 1)))?.Rule
        );
    }

    [Fact]
    public void Reply_AnswersAnOpenQuestion()
    {
        var asked = Ask(Taking, null) with { Last = SupplyAnswerKind.AsksBack };
        Assert.Null(SupplyAnswerRules.Reply(null, SupplyState.Open, asked, "Ja"));
        Assert.Equal(SupplyAnswerRules.TextIsRequired, SupplyAnswerRules.Reply(null, SupplyState.Open, asked, "")?.Rule);
        Assert.Equal(
            SupplyAnswerRules.QuestionMustBeOpen,
            SupplyAnswerRules.Reply(null, SupplyState.Open, asked with { Last = SupplyAnswerKind.Reply }, "Ja")?.Rule
        );
        Assert.Equal(SupplyAnswerRules.QuestionMustBeOpen, SupplyAnswerRules.Reply(null, SupplyState.Open, null, "Ja")?.Rule);
        Assert.Equal(SupplyAnswerRules.RequestMustBeOpen, SupplyAnswerRules.Reply(null, SupplyState.Withdrawn, asked, "Ja")?.Rule);
        Assert.Equal("Nein", SupplyAnswerRules.Reply(new("Nein", ""), SupplyState.Open, asked, "Ja")?.Rule);
    }

    /// <summary>Guard rail 2: who may not record does not close, and the supplier is one that takes it.</summary>
    [Fact]
    public void Close_IsThePublicSides_WithWhatBecameOfIt()
    {
        var supplied = new SupplyClosing(SupplyState.Supplied, Taking, AskedOn, null);
        Assert.Null(Close(supplied));
        Assert.Equal(SupplyRules.PublicSideRecords, SupplyAnswerRules.Close(SupplyRules.Record(Coordinator, true), Open, supplied)?.Rule);
        Assert.Equal(SupplyAnswerRules.ProviderMustTake, Close(supplied with { Provider = Declining })?.Rule);
        Assert.Equal(SupplyAnswerRules.ProviderMustTake, Close(supplied with { Provider = null })?.Rule);
        Assert.Equal(SupplyAnswerRules.DayMustFit, Close(supplied with { From = null })?.Rule);
        Assert.Equal(SupplyAnswerRules.DayMustFit, Close(supplied with { From = AskedOn.AddDays(-1) })?.Rule);
        Assert.Null(Close(new(SupplyState.SuppliedOutside, null, AskedOn, "Träger in Süd")));
        Assert.Equal(SupplyAnswerRules.TextIsRequired, Close(new(SupplyState.SuppliedOutside, null, AskedOn, null))?.Rule);
        Assert.Equal(SupplyAnswerRules.DayMustFit, Close(new(SupplyState.SuppliedOutside, null, null, "Träger in Süd"))?.Rule);
        Assert.Null(Close(new(SupplyState.Withdrawn, null, null, "umgezogen")));
        Assert.Equal(SupplyAnswerRules.TextIsRequired, Close(new(SupplyState.Withdrawn, null, null, " "))?.Rule);
        Assert.Equal(SupplyAnswerRules.ClosingIsRequired, Close(new(null, null, null, null))?.Rule);
        Assert.Equal(SupplyAnswerRules.ClosingIsRequired, Close(new(SupplyState.Open, null, null, null))?.Rule);
        Assert.Equal(
            SupplyAnswerRules.RequestMustBeOpen,
            SupplyAnswerRules.Close(null, Open with { State = SupplyState.Supplied }, supplied)?.Rule
        );
    }

    private static Refusal? Answer(SupplyReply reply) => SupplyAnswerRules.Answer(Coordinator, true, SupplyState.Open, reply, AskedOn);

    private static Refusal? Close(SupplyClosing closing) => SupplyAnswerRules.Close(null, Open, closing);

    private static SupplyAsk Ask(Guid provider, SupplyAnswerKind? answer) =>
        new(provider, AskedOn, 3, answer is null ? null : AskedOn, answer, answer, null);
}
