using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.ModelSwitch;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.ModelSwitch;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.ModelSwitch;

/// <summary>An area's year under every model, with what was typed in the address.</summary>
public abstract class SwitchPage(AppDbContext db, ModelSwitchLoader loader, ICurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SwitchInput Input { get; set; } = new();

    public Guid AreaId { get; private set; }

    public int Year { get; private set; }

    public string Area { get; private set; } = "";

    /// <summary>Empty where the area has no agreement for the year.</summary>
    public IReadOnlyList<SwitchedModel> Models { get; private set; } = [];

    /// <returns>False where there is no such area, or its cases are not for this user.</returns>
    protected async Task<bool> LoadAsync(Guid areaId, int year, CancellationToken cancel)
    {
        if (
            await db.Areas.Where(a => a.Id == areaId).Select(a => a.Name).SingleOrDefaultAsync(cancel) is not { } name
            || CaseSights.Of(user.Context.Roles, user.Context.Manages(areaId), false) is not CaseSight.Cases
        )
            return false;
        (AreaId, Year, Area) = (areaId, year, name);
        if (await loader.OfAsync(areaId, year, cancel) is { } known)
            Models = SwitchedModels.Of(known, ModelState.IsValid ? Input.Typed() : new SwitchTyped());
        return true;
    }
}

/// <summary>Facts that no record tells.</summary>
public sealed class SwitchInput
{
    [Display(Name = "Letzter Abschluss")]
    public Money? LastAccounts { get; set; }

    [Display(Name = "Anteil der Träger")]
    public Share? ProviderShare { get; set; }

    [Display(Name = "Stellen"), Range(0, 100_000)]
    public decimal? Posts { get; set; }

    [Display(Name = "Jahreskosten einer Stelle")]
    public Money? PostCost { get; set; }

    [Display(Name = "Gemeinkosten")]
    public Share? Overhead { get; set; }

    [Display(Name = "Personen am Stichtag"), Range(0, 1_000_000)]
    public int? Clients { get; set; }

    [Display(Name = "Jahrespauschale je Person")]
    public Money? FlatSum { get; set; }

    [Display(Name = "Einheiten des Vorjahrs"), Range(0, 10_000_000)]
    public decimal? Units { get; set; }

    [Display(Name = "Satz je Einheit")]
    public Money? UnitRate { get; set; }

    [Display(Name = "Objektbezogene Kosten")]
    public Money? ObjectCosts { get; set; }

    public SwitchTyped Typed() =>
        new()
        {
            LastAccounts = LastAccounts,
            ProviderShare = ProviderShare,
            Posts = Posts,
            PostCost = PostCost,
            Overhead = Overhead,
            Clients = Clients,
            FlatSum = FlatSum,
            Units = Units,
            UnitRate = UnitRate,
            ObjectCosts = ObjectCosts,
        };
}
