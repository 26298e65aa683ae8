using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.Facts;

/// <summary>A new variant of a model that rests on a typed record: empty, or with what another variant says.</summary>
public sealed class NewModel(AppDbContext db, VariantStore store) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>A variant of the same budget whose record is the beginning.</summary>
    [BindProperty(SupportsGet = true, Name = "von")]
    public Guid? From { get; set; }

    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    public BudgetHead Head { get; private set; } = null!;

    public BudgetModel Model { get; private set; } = null!;

    public Refusal? Missing { get; private set; }

    public FactForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await PrepareAsync(agreementId, year, cancel))
            return NotFound();
        if (Model.TypedFields is not { } fields)
            return Redirect(Links.NewVariant(agreementId, year));

        var known = await db
            .BudgetVariants.Where(v => v.Id == From && v.AgreementId == agreementId && v.BudgetYear == year)
            .Select(v => v.Facts)
            .SingleOrDefaultAsync(cancel);
        Form = FactForm.Of(fields, known is null ? FactRecord.Empty : FactRows.Read(known));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await PrepareAsync(agreementId, year, cancel) || Model.TypedFields is not { } fields)
            return NotFound();

        Form = FactForm.Read(fields, Request.Form);
        if (More is not null || !Form.Check(ModelState))
            return Page();

        var (variant, refusal) = await store.CreateAsync(agreementId, year, Name, Form.Record, cancel);
        if (variant is null)
        {
            var isName = refusal!.Rule is VariantRules.NameIsRequired or VariantRules.NameMustBeFree;
            ModelState.AddModelError(isName ? nameof(Name) : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Variante „{variant.Name}“ angelegt.";
        return Redirect(Links.Facts(variant.Id));
    }

    private async Task<bool> PrepareAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await BudgetHead.FindAsync(db, agreementId, year, cancel) is not { } head)
            return false;

        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancel);
        (Head, Model) = (head, agreement.BudgetModel);
        (_, Missing) = await store.DatasetAsync(agreement, year, cancel);
        return true;
    }
}
