using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>A scenario in the list.</summary>
public sealed record ScenarioRow(ScenarioDossier Dossier)
{
    public Guid Id => Dossier.Scenario.Id;

    public string Name => Dossier.Scenario.Name;

    public int Year => Dossier.Scenario.BudgetYear;

    public ScenarioState State => Dossier.Scenario.State;

    public Money? City => Dossier.Plan.City;

    public Money? Areas => Dossier.Planned.Levels.Areas.Amount;

    public int? Gaining => Dossier.Planned.Distribution is null ? null : Dossier.Planned.Gaining;

    public int? Losing => Dossier.Planned.Distribution is null ? null : Dossier.Planned.Losing;

    public string Resolution => Dossier.Scenario.Resolution is { Committee: { } committee } r ? $"{committee}, {r.Reference}" : "";

    public DateTimeOffset Changed => Dossier.Scenario.Changed.At;

    public string By => Dossier.Scenario.Changed.Name;
}
