using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Hannover (section 7 in docs/rules.md): the Stuttgart way over ambulatory cases only, paid in full in twelve monthly dues; stationary and
/// day-care help stays outside the budget and is shown beside it.
/// </summary>
public sealed class HannoverModel : CostTypeModel
{
    private const string Usual = "Hannoversches Modell, üblicher Wert";

    public override string Key => "hannover";

    public override string Title => "Hannoversches Modell";

    public override string Description =>
        "Kostentypen der ambulanten Hilfen (A) und ein Anteil für fallunspezifische Arbeit (B); "
        + "zwölf Monatsraten ohne Einbehalt, stationäre Hilfen daneben.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override bool HasStationaryBeside => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
        TermsWith(Usual, TermCatalogue.Required(TermKey.PayoutDueDays, "0", Usual));

    protected override string BesideTitle => "Teilstationäre und stationäre Hilfen neben dem Budget";

    /// <summary>A case is what its costliest service is.</summary>
    public override bool Takes(BaseYearCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Setting == HelpSetting.Ambulatory;
    }
}
