using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung of the performance bonus; nothing is stored.</summary>
public sealed class BonusModel : TrialSheetPage
{
    public PerformanceBonus? Result { get; private set; }

    internal override TrialSheet Sheet => BonusSheet.Of;

    protected override FactRecord Start =>
        Prefilled(new Dictionary<string, string> { ["bonus_share"] = "1 %" }, (BonusSheet.Scale, BonusSheet.UsualScale));

    /// <summary>Name, points, and what reaching the target would add, of each indicator.</summary>
    public IEnumerable<(string Name, string Points, Money Missing)> Lines =>
        Result!.Points.Select((p, i) => (Result.Measures[i].Indicator.Name, GermanNumber.Text(p.Value), Result.WorthOfReaching(i)));

    public void OnGet() => Begin();

    public void OnPost() =>
        Compute(body =>
            Result = TrialBonusInput.Read(body) is { } input ? PerformanceBonus.Of(input.Total, input.Terms, input.Measures) : null
        );
}
