using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class ChecklistRulesTests
{
    private static readonly ChecklistCriterion Criterion = Checklist.Structural[0];

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData(" ", "", false, false)]
    [InlineData("Konzept S. 4", null, false, true)]
    [InlineData(null, "liegt erst 2027 vor", false, true)]
    [InlineData(null, null, true, true)]
    public void Answer_WithoutEvidenceReasonOrFile_IsRefused(string? evidence, string? reason, bool hasFile, bool isTaken)
    {
        var stored = new StoredAnswer(7, "Kim Beispiel", hasFile);

        Assert.Equal(
            isTaken ? null : ChecklistRules.AnswerIsRequired,
            ChecklistRules.Objection(new ChecklistAnswer(Criterion, evidence, reason, null), stored)?.Rule
        );
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(7u, true)]
    [InlineData(0u, false)]
    [InlineData(6u, false)]
    public void Answer_OnAnOlderView_IsRefusedAndNamesWhoWasFaster(uint? seen, bool isTaken)
    {
        var refusal = ChecklistRules.Objection(
            new ChecklistAnswer(Criterion, "Konzept", null, null, null, seen),
            new(7, "Kim Beispiel", false)
        );

        Assert.Equal(isTaken ? null : ChecklistRules.SomebodyElseAnswered, refusal?.Rule);
        Assert.Contains(isTaken ? "" : "inzwischen von Kim Beispiel geändert", refusal?.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ToAnEndedAgreement_IsRefused() =>
        Assert.Equal(
            [AgreementState.Ended],
            Enum.GetValues<AgreementState>().Where(static s => ChecklistRules.Objection(s)?.Rule == ChecklistRules.AgreementMustNotBeEnded)
        );
}
