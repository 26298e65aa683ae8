using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung of the annual settlement; nothing is stored.</summary>
public sealed class SettlementModel : TrialSheetPage
{
    public AnnualSettlement? Result { get; private set; }

    internal override TrialSheet Sheet => SettlementSheet.Of;

    protected override FactRecord Start => Prefilled(SettlementSheet.Usual, (BonusSheet.Scale, BonusSheet.UsualScale));

    public void OnGet() => Begin();

    public void OnPost() =>
        Compute(body => Result = TrialSettlementInput.Read(body) is { } input ? AnnualSettlement.Of(input.Facts, input.Terms) : null);
}
