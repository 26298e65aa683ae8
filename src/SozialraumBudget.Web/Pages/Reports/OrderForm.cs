using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Reports;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A page with the form of a plan of reports.</summary>
public abstract class OrderForm(ReportDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OrderInput Input { get; set; } = new();

    public ReportChoices Choices { get; private set; } = ReportChoices.None;

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. ReportKinds.All.Select(static k => new SelectListItem($"{k.Title()} ({k.Readers()})", k.ToString()))];

    protected ReportDesk Desk { get; } = desk;

    protected DateOnly Today => LocalDay.Today(clock);

    protected async Task ChooseAsync(CancellationToken cancel) => Choices = await ReportChoices.LoadAsync(Desk, Today.Year, cancel);

    /// <summary>What stands against it stands at its field.</summary>
    protected void Refuse(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var field = refusal.Rule switch
        {
            ReportPlans.NameIsRequired => "Input.Name",
            ReportPlans.DaysMustFit => "Input.DaysAfter",
            ReportPlans.PartMustBeFree => "Input.Kind",
            _ => "",
        };
        ModelState.AddModelError(field, refusal.Text);
    }
}

/// <summary>A plan of reports as it is typed.</summary>
public sealed class OrderInput
{
    [Display(Name = "Name"), Required, StringLength(ReportPlans.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "Art"), Required]
    public ReportKind? Kind { get; set; }

    public bool IsOn { get; set; }

    public bool IsComposed { get; set; }

    [Display(Name = "Tage nach Ablauf"), Required, Range(0, ReportPlans.MostDays)]
    public int? DaysAfter { get; set; }

    public List<Role> Readers { get; set; } = [];

    public ReportFilterInput Filter { get; set; } = new();

    public PlannedReports Read() => new(Name, Kind!.Value, IsOn, IsComposed, DaysAfter!.Value, Filter.Read(), Readers);

    public static OrderInput Of(PlannedReports plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Name = plan.Name,
            Kind = plan.Kind,
            IsOn = plan.IsOn,
            IsComposed = plan.IsComposed,
            DaysAfter = plan.DaysAfter,
            Readers = [.. plan.Readers],
            Filter = ReportFilterInput.Of(plan.Filter),
        };
    }
}
