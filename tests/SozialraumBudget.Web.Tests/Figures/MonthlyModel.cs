using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>A model of the tests alone: the Stuttgart lines and retention, paid in twelve months.</summary>
internal sealed class MonthlyModel : CostTypeModel
{
    public const string Name = "test-monthly";

    public override string Key => Name;

    public override string Title => "Monatsmodell";

    public override string Description => "Nur für Tests.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override bool Retains => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } = new StuttgartModel().Terms;
}
