using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>What is proposed for a new agreement once its area, years and model are known.</summary>
/// <param name="Previous">The area's agreement before it; null where there is none.</param>
/// <param name="Providers">Who works in the area in the first year.</param>
internal sealed record NewProposal(
    string? Area,
    Agreement? Previous,
    IReadOnlyList<ProviderTerm> Providers,
    IReadOnlyList<TermProposal> Terms,
    IReadOnlyDictionary<ChecklistCriterion, ChecklistAnswer> Answers
)
{
    /// <summary>Beginnings of the names of fields that a proposal fills anew, whatever stood there.</summary>
    public static IReadOnlyList<string> Proposed { get; } =
    [
        "Input.LeadProviderId",
        "Input.Others",
        "Input.Title",
        "Input.Ready",
        "Input.Terms",
        "Input.Conditions",
        "Input.TakeConditions",
        "Input.Criteria",
        "Input.Origin",
    ];

    private static readonly Dictionary<ChecklistCriterion, ChecklistAnswer> NoAnswers = [];

    /// <param name="input">With area, years and model.</param>
    public static async Task<NewProposal> MakeAsync(
        AppDbContext db,
        AgreementCreation creation,
        ChecklistStore checklist,
        NewInput input,
        CancellationToken cancel
    )
    {
        var (areaId, first) = (input.AreaId!.Value, input.FirstYear!.Value);
        var begin = new BudgetYear(first).First;
        var providers = await db
            .ProviderTerms.AsNoTracking()
            .Where(t => t.AreaId == areaId && t.ValidFrom <= new DateOnly(first, 12, 31) && (t.ValidTo == null || t.ValidTo >= begin))
            .OrderBy(t => t.ValidFrom)
            .ToListAsync(cancel);
        var previous = await creation.PreviousAsync(areaId, first, cancel);
        var area = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Name).SingleOrDefaultAsync(cancel);
        var model = BudgetModels.Of(input.Model!);
        IReadOnlyList<TermProposal> terms = input.Origin switch
        {
            NewInput.Previous when previous is not null => await creation.FromAsync(previous, model, cancel),
            NewInput.Nothing => [],
            _ => AgreementCreation.FromModel(model),
        };
        var answers =
            input.Origin == NewInput.Previous && previous is not null ? await checklist.OffersAsync(previous.Id, begin, cancel) : NoAnswers;
        return new(area, previous, providers, terms, answers);
    }

    public void Fill(NewInput input)
    {
        var (first, last) = (input.FirstYear!.Value, input.LastYear!.Value);
        input.Ready = true;
        input.LeadProviderId = Providers.FirstOrDefault(static t => t.Role == ProviderRole.LeadProvider)?.ProviderId;
        input.Title = $"Budgetvertrag {Area} {first}{(last > first ? $"–{last}" : "")}";
        input.ConditionsFromId = input.Origin == NewInput.Previous ? Previous?.Id : null;
        input.TakeConditions = input.ConditionsFromId is not null;
        input.Others.Clear();
        input.Others.AddRange(
            Providers
                .Where(static t => t.Role != ProviderRole.LeadProvider)
                .Select(static t => new OtherProvider { ProviderId = t.ProviderId, Role = t.Role })
        );
        input.Terms.Clear();
        input.Terms.AddRange(
            Terms.Select(static p => new ProposedTerm
            {
                Key = p.Key,
                Value = p.Value,
                Source = p.Source,
                Reason = p.Reason,
                Take = true,
            })
        );
        FillOpen(input);
    }

    /// <summary>What nobody proposes is typed: further terms, usual counter-performances without a weight, the checklist.</summary>
    private void FillOpen(NewInput input)
    {
        var model = BudgetModels.Of(input.Model!);
        input.Terms.AddRange(
            model
                .Terms.Where(d => !Terms.Any(p => p.Key == d.Key))
                .OrderBy(static d => d.Section)
                .Select(static d => new ProposedTerm { Key = d.Key, IsOpen = true })
        );
        input.Conditions.Rows.Clear();
        input.Criteria.Rows.Clear();
        if (model.Retains && input.ConditionsFromId is null)
        {
            var (year, agreed) = (
                new BudgetYear(input.FirstYear!.Value),
                new AgreementTerms([]).AsOf(new BudgetYear(input.FirstYear!.Value).First)
            );
            input.Conditions.Fill([], year.Year, ConditionTemplates.All.Select(t => ConditionTemplates.Of(t.Key, year, agreed)!));
        }

        input.Criteria.Fill(new Dictionary<string, ChecklistItemRecord>(), Answers, model.HasProcessDocuments);
    }
}
