using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.ModelSwitch;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Pages.ModelSwitch;

/// <summary>What each model would grant, when it would pay, who bears which risk, and what it asks of whom.</summary>
[HeavyCall]
public sealed class IndexModel(AppDbContext db, ModelSwitchLoader loader, ICurrentUser user) : SwitchPage(db, loader, user)
{
    public ChartView Chart =>
        new(
            $"Budget {Year} je Modell",
            $"{Models.Count(static m => m.Total is not null)} von {Models.Count} Modellen lassen sich mit dem Bekannten rechnen.",
            new ChartTable(
                ["Modell", "Budget"],
                [
                    .. Models.Select(static m =>
                        (IReadOnlyList<string>)[m.Profile.Title, m.Total is { } total ? German.Money(total.Amount) : "es fehlen Angaben"]
                    ),
                ]
            )
        )
        {
            Options = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "@money" },
                xAxis = new { type = "value", axisLabel = new { formatter = "@euro", hideOverlap = true } },
                yAxis = new
                {
                    type = "category",
                    inverse = true,
                    data = Models.Select(static m => m.Profile.Title),
                },
                series = new[]
                {
                    new
                    {
                        type = "bar",
                        name = "Budget",
                        data = Models.Select(static m => m.Total?.Value),
                    },
                },
            },
        };

    public async Task<IActionResult> OnGetAsync(Guid areaId, int year, CancellationToken cancel) =>
        await LoadAsync(areaId, year, cancel) ? Page() : NotFound();

    /// <summary>Address of a model's Rechenweg with what was typed.</summary>
    public string Why(string key) => $"{Links.ModelDerivation(AreaId, Year, key)}{Request.QueryString}";
}
