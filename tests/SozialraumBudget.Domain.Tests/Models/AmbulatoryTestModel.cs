using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>The Hannover way (section 7 in docs/rules.md) as one class: ambulatory cases only, paid monthly, nothing retained.</summary>
internal sealed class AmbulatoryTestModel : CostTypeModel
{
    public override string Key => "hannover";

    public override string Title => "Ambulantes Modell";

    public override string Description => "Wie das Stuttgarter Modell, nur ambulante Hilfen.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
    [
        TermCatalogue.Required(TermKey.BaseYear),
        TermCatalogue.Required(TermKey.ShareB),
        TermCatalogue.Optional(TermKey.Increases),
        TermCatalogue.Required(TermKey.PayoutDueDays),
    ];

    protected override string BesideTitle => "Teilstationäre und stationäre Hilfen";

    public override bool Takes(BaseYearCase item) => item.Setting == HelpSetting.Ambulatory;
}
