using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Infrastructure.Supply;

/// <summary>The quarter of the address: <c>?quartal=3</c> of the selected year, else the one that today lies in or is nearest to.</summary>
public sealed class SupplyQuarter(IHttpContextAccessor http, SelectedYear year, TimeProvider clock)
{
    public const string Key = "quartal";

    public Period Value =>
        int.TryParse(http.HttpContext?.Request.Query[Key], out var number) && number is >= 1 and <= 4
            ? Period.Quarter(year.Value, number)
            : Nearest();

    public IReadOnlyList<Period> All => Period.Of(new BudgetYear(year.Value), PeriodKind.Quarter);

    private Period Nearest()
    {
        var today = LocalDay.Today(clock);
        return today.Year == year.Value
            ? Period.Containing(today, PeriodKind.Quarter)
            : Period.Quarter(year.Value, today.Year < year.Value ? 1 : 4);
    }
}
