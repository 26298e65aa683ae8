using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.Facts;

/// <summary>The typed record of a variant, for models that rest on one: edit it, and see the lines that it forms.</summary>
public sealed class IndexModel(AppDbContext db, AgreementTermStore terms, VariantStore store) : VariantPage(db, terms)
{
    public override VariantTab? Tab => VariantTab.Facts;

    [BindProperty]
    public uint Seen { get; set; }

    /// <summary>Asks for more empty rows; nothing is saved.</summary>
    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    public FactForm Form { get; private set; } = null!;

    public BudgetView View => BudgetView.Of(Budget) with { Why = Why };

    /// <summary>The record as it is stored, whatever was typed since.</summary>
    public FactRecord Stored => Loaded.Record;

    /// <summary>Moves that both sides have signed, as rows of the record; null where the model moves nothing.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Moves => Loaded.Model.SignedGroup is { } group ? Stored.Rows(group) : null;

    /// <summary>The columns of those rows.</summary>
    public IReadOnlyList<FactField> MoveFields => [.. Loaded.Model.Fields!.Where(f => f.Group == Loaded.Model.SignedGroup)];

    public GrazTrend? Trend => Loaded.Model is GrazModel ? GrazModel.Trend(Stored, Loaded.Terms) : null;

    public bool IsAllocation => Loaded.Model is SteglitzZehlendorfModel;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (Loaded.Model.TypedFields is not { } fields)
            return Redirect(Links.Variant(id));

        Form = FactForm.Of(fields, Stored);
        Seen = Variant.RowVersion;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await LoadAsync(id, cancel) || Loaded.Model.TypedFields is not { } fields)
            return NotFound();

        Form = FactForm.Read(fields, Request.Form);
        if (More is not null || !Form.Check(ModelState))
            return Page();

        if (await store.ChangeFactsAsync(id, Seen, Form.Record, cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Angaben gespeichert.";
        return Redirect(Links.Facts(id));
    }
}
