using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>
/// The three levels of a city's sum (section 7 in docs/rules.md): infrastructure projects, area budgets, uncapped case work. The area
/// budgets are what the other two leave.
/// </summary>
public sealed record DistributionLevels
{
    private DistributionLevels(DistributionPlan plan)
    {
        City = Traced.Input("Summe der Stadt", plan.City).Named("Stadt");
        Projects = Traced.Sum(
            "Infrastrukturprojekte",
            "Summe der Projekte",
            [.. plan.Projects.Select(static p => Traced.Input(p.Name, p.Amount))]
        );
        CaseWork = Traced.Input("Fallarbeit außerhalb der Sozialraumbudgets", plan.CaseWork, "Ansatz, kein Deckel");
        Areas = Traced.Difference("Sozialraumbudgets", "Summe der Stadt − Projekte − Fallarbeit", City, Projects, CaseWork);
    }

    public Traced City { get; }

    public Traced Projects { get; }

    public Traced CaseWork { get; }

    /// <summary>What is distributed over the areas; below zero where the other levels take more than there is.</summary>
    public Traced Areas { get; }

    public static DistributionLevels Of(DistributionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan);
    }
}
