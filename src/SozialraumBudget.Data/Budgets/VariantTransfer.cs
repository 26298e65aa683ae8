using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>What becomes of a variant that is carried over to the newest data of its base year: shown first, then done.</summary>
/// <param name="From">The variant as it is.</param>
/// <param name="To">The same variant on the newer data, as it would be made.</param>
/// <param name="Steps">Every step with what becomes of it.</param>
public sealed record VariantTransfer(VariantBudget From, VariantBudget To, IReadOnlyList<TransferredStep> Steps)
{
    public const string DataMustBeNewer = nameof(DataMustBeNewer);

    public IReadOnlyList<TransferredStep> Carried => [.. Steps.Where(static s => s.Fate != StepFate.CaseGone)];

    /// <summary>A free name to begin with.</summary>
    public string ProposedName
    {
        get
        {
            var end = $" (Stand {LocalDay.Of(To.Dataset!.CreatedAt):dd.MM.yyyy})";
            var name = From.Variant.Name;
            return (name.Length + end.Length > VariantRules.LongestName ? name[..(VariantRules.LongestName - end.Length)] : name) + end;
        }
    }

    public BudgetDifference Difference => VariantDifference.Of(From, From.Terms, To, To.Terms);

    internal static async Task<(VariantTransfer? Transfer, Refusal? Refusal)> PlanAsync(
        AppDbContext db,
        AgreementTermStore terms,
        VariantStore store,
        Guid variantId,
        CancellationToken cancellation
    )
    {
        var from = (await VariantBudget.LoadAsync(db, terms, variantId, cancellation))!;
        if (!from.Model.RestsOnBaseYear)
            return (null, new(DataMustBeNewer, "Dieses Modell beruht auf Angaben der Variante, nicht auf einem Basisjahr."));
        var (dataset, refusal) = await store.DatasetAsync(from.Agreement, from.Variant.BudgetYear, cancellation);
        if (refusal is not null)
            return (null, refusal);
        if (dataset!.Id == from.Variant.DatasetId)
            return (null, new(DataMustBeNewer, "Diese Variante beruht schon auf dem neuesten Stand der Daten."));

        var lead = await BaseYearLead.NamesAsync(db, from.Agreement.LeadProviderId, cancellation);
        var cases = await BaseYearCases.LoadAsync(db, dataset, lead, cancellation);
        var taken = from.Model is CostTypeModel model ? model.Taken(cases) : cases;
        var steps = StepTransfer.Of(from.Adjustments, taken, from.Limits);
        var copy = new BudgetVariant
        {
            AgreementId = from.Variant.AgreementId,
            BudgetYear = from.Variant.BudgetYear,
            DatasetId = dataset.Id,
            Name = from.Variant.Name,
            Limits = from.Variant.Limits,
            CopiedFromId = from.Variant.Id,
            Created = from.Variant.Created,
        };
        copy.Adjustments.AddRange(AdjustmentRows.Copy(from.Variant, steps, copy.Id));
        return (new(from, new(copy, from.Agreement, dataset, cases, from.Terms, from.Conditions), steps), null);
    }
}
