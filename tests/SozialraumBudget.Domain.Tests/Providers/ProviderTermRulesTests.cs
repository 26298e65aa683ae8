using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Domain.Tests.Providers;

public sealed class ProviderTermRulesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2028, 12, 31);
    private static readonly RivalTerm Rival = new("Träger Eiche", new(First, Last));

    [Fact]
    public void Problem_OrderOfDaysAndEvidence()
    {
        NewProviderTerm term = new(ProviderRole.LeadProvider, First, Last, true);
        Assert.Null(ProviderTermRules.Problem(term));
        Assert.Null(ProviderTermRules.Problem(term with { To = null }));
        Assert.Equal(ProviderTermRules.EndMustNotPrecedeBeginning, ProviderTermRules.Problem(term with { To = First.AddDays(-1) })?.Rule);
        Assert.Equal(ProviderTermRules.EvidenceIsRequired, ProviderTermRules.Problem(term with { HasEvidence = false })?.Rule);
    }

    [Fact]
    public void Conflict_OneLeadPerDay_AndNobodyTheSameRoleTwice()
    {
        Assert.Null(ProviderTermRules.Conflict(ProviderRole.LeadProvider, null));
        Assert.Equal(ProviderTermRules.OneLeadProviderPerDay, ProviderTermRules.Conflict(ProviderRole.LeadProvider, Rival)?.Rule);
        Assert.Equal(ProviderTermRules.RoleMustNotOverlap, ProviderTermRules.Conflict(ProviderRole.CoreTeamProvider, Rival)?.Rule);
        Assert.Contains(
            "01.01.2026 – 31.12.2028",
            ProviderTermRules.Conflict(ProviderRole.CoreTeamProvider, Rival)?.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>A term is shortened, to its first day at the earliest, and never kept or made longer.</summary>
    [Fact]
    public void EndProblem_OnlyShortens()
    {
        Assert.Null(ProviderTermRules.EndProblem(Rival.Days, First));
        Assert.Null(ProviderTermRules.EndProblem(Rival.Days, Last.AddDays(-1)));
        Assert.Null(ProviderTermRules.EndProblem(new(First), new(2040, 1, 1)));
        Assert.Equal(ProviderTermRules.EndMustNotPrecedeBeginning, ProviderTermRules.EndProblem(Rival.Days, First.AddDays(-1))?.Rule);
        Assert.Equal(ProviderTermRules.EndMustShorten, ProviderTermRules.EndProblem(Rival.Days, Last)?.Rule);
    }
}
