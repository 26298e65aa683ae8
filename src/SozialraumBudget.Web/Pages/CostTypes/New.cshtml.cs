using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>A new variant: from natural breaks, from typed limits, or as a copy.</summary>
public sealed class NewModel(AppDbContext db, VariantStore store) : PageModel
{
    private const string Typed = "eigene";
    private const string Copy = "kopie:";

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>"3" to "8" for natural breaks, "eigene", or "kopie:" and the variant.</summary>
    [BindProperty(SupportsGet = true, Name = "start")]
    public string? Start { get; set; }

    /// <summary>"5.000; 12.000; 25.000": where the second and further cost types begin.</summary>
    [BindProperty]
    public string? Limits { get; set; }

    public BudgetHead Head { get; private set; } = null!;

    public BudgetModel Model { get; private set; } = null!;

    /// <summary>The data a new variant rests on; null where there are none.</summary>
    public VariantBasis? Basis { get; private set; }

    public Refusal? Missing { get; private set; }

    public IReadOnlyList<NaturalBreakProposal> Proposals { get; private set; } = [];

    public List<SelectListItem> Starts { get; } = [];

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await PrepareAsync(agreementId, year, cancel))
            return NotFound();

        if (!Model.RestsOnBaseYear)
            return Redirect(Links.NewFacts(agreementId, year));

        Start ??= Proposals.Any(static p => p.Limits.Count == 5) ? "5" : Starts.FirstOrDefault()?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await PrepareAsync(agreementId, year, cancel))
            return NotFound();

        var (variant, refusal) = await CreateAsync(agreementId, year, cancel);
        if (variant is null)
        {
            ModelState.AddModelError(
                refusal!.Rule switch
                {
                    VariantRules.NameIsRequired or VariantRules.NameMustBeFree => nameof(Name),
                    VariantRules.LimitsMustAscend => nameof(Limits),
                    _ => "",
                },
                refusal.Text
            );
            return Page();
        }

        TempData["Erledigt"] = $"Variante „{variant.Name}“ angelegt.";
        return Redirect(Links.Variant(variant.Id));
    }

    private async Task<(BudgetVariant? Variant, Refusal? Refusal)> CreateAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (Starts.All(s => s.Value != Start))
            return (null, new("StartIsRequired", "Bitte wählen, womit die Variante beginnt."));
        if (Start!.StartsWith(Copy, StringComparison.Ordinal))
            return await store.CopyAsync(Guid.Parse(Start[Copy.Length..]), Name, null, cancel);
        if (Start != Typed)
            return await store.CreateAsync(agreementId, year, Name, Proposals.First(p => $"{p.Limits.Count}" == Start).Limits.From, cancel);

        var limits = new List<Money> { Money.Zero };
        foreach (var text in (Limits ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!GermanNumber.TryParseTyped(text, out var number) || decimal.Round(number, 2) != number)
            {
                return (
                    null,
                    new(VariantRules.LimitsMustAscend, $"„{text}“ ist keine Grenze. Bitte Beträge wie 5.000; 12.000; 25.000 eingeben.")
                );
            }

            if (number != 0 || limits.Count > 1)
                limits.Add(new Money(number));
        }

        return await store.CreateAsync(agreementId, year, Name, limits, cancel);
    }

    private async Task<bool> PrepareAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await BudgetHead.FindAsync(db, agreementId, year, cancel) is not { } head)
            return false;

        Head = head;
        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancel);
        Model = agreement.BudgetModel;
        (var dataset, Missing) = await store.DatasetAsync(agreement, year, cancel);
        if (dataset is not null)
        {
            Basis = await VariantBasis.FindAsync(db, dataset.Id, cancel);
            var cases = await BaseYearCases.LoadAsync(
                db,
                dataset,
                await BaseYearLead.NamesAsync(db, agreement.LeadProviderId, cancel),
                cancel
            );
            var taken = Model is CostTypeModel model ? model.Taken(cases) : cases;
            Proposals = NaturalBreaks.ProposeAll(taken.Select(static c => c.AnnualCost));
        }

        Starts.AddRange(
            Proposals.Select(static p => new SelectListItem(
                $"Vorschlag mit {p.Limits.Count} Kostentypen: {string.Join(" · ", p.Limits.From.Skip(1).Select(EffectView.Short))}"
                    + $" (erklärt {German.Share(p.ExplainedVariance, 1)})",
                p.Limits.Count.ToString(CultureInfo.InvariantCulture)
            ))
        );
        Starts.Add(new SelectListItem("Eigene Grenzen", Typed));
        var copies = await db
            .BudgetVariants.Where(v => v.AgreementId == agreementId && v.BudgetYear == year)
            .OrderBy(v => v.Created.At)
            .Select(v => new { v.Id, v.Name })
            .ToListAsync(cancel);
        Starts.AddRange(copies.Select(static v => new SelectListItem($"Kopie von „{v.Name}“ mit ihren Schritten", $"{Copy}{v.Id}")));
        return true;
    }
}
