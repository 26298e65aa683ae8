using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Makes agreements, and what is proposed for a new one: the model's values or those of the area's last agreement.</summary>
public sealed class AgreementCreation(AppDbContext db, AgreementTermStore terms, ICurrentUser user, TimeProvider clock)
{
    public const string ModelMustExist = nameof(ModelMustExist);
    public const string AreaAndProviderMustExist = nameof(AreaAndProviderMustExist);

    /// <summary>Makes a draft with everything that was taken over, whole or not at all.</summary>
    public async Task<(Agreement? Agreement, Refusal? Refusal)> CreateAsync(NewAgreement input, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (DraftRules.TitleProblem(input.Title) is { } title)
            return (null, title);
        if (BudgetModels.Find(input.Model) is null)
            return (null, new(ModelMustExist, "Bitte ein Budgetmodell wählen."));
        if (AgreementPeriod.YearsProblem(input.FirstYear, input.LastYear) is { } years)
            return (null, years);
        if (AgreementPeriod.BeginProblem(input.FirstYear, input.BeginsOn) is { } day)
            return (null, day);

        if (
            !await db.Areas.AnyAsync(a => a.Id == input.AreaId, cancellation)
            || !await db.Providers.AnyAsync(p => p.Id == input.LeadProviderId, cancellation)
        )
        {
            return (null, new(AreaAndProviderMustExist, "Sozialraum oder Träger gibt es nicht (mehr)."));
        }

        var begin = new BudgetYear(input.FirstYear).First;
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreement = new Agreement
        {
            Model = input.Model,
            AreaId = input.AreaId,
            LeadProviderId = input.LeadProviderId,
            Title = input.Title.Trim(),
            FirstYear = input.FirstYear,
            LastYear = input.LastYear,
            BeginsOn = input.BeginsOn,
            Created = user.Stamp(clock),
        };
        agreement.Providers.AddRange(
            input
                .Others.Append((ProviderId: input.LeadProviderId, Role: ProviderRole.LeadProvider))
                .Distinct()
                .Select(p => new AgreementProvider
                {
                    AgreementId = agreement.Id,
                    ProviderId = p.ProviderId,
                    Role = p.Role,
                })
        );
        db.Add(agreement);
        await db.SaveChangesAsync(cancellation);
        foreach (var term in input.Terms)
        {
            if (await terms.ChangeAsync(agreement.Id, term.Key, term.Value, begin, term.Source, term.Reason, cancellation) is { } refusal)
                return (null, refusal);
        }

        if (input.ConditionsFromId is { } from)
            await CopyConditionsAsync(from, agreement, cancellation);
        await unit.CommitAsync();
        return (agreement, null);
    }

    /// <summary>The area's latest agreement that began before the year.</summary>
    public Task<Agreement?> PreviousAsync(Guid areaId, int firstYear, CancellationToken cancellation = default) =>
        db
            .Agreements.AsNoTracking()
            .Where(a => a.AreaId == areaId && a.FirstYear < firstYear)
            .OrderByDescending(a => a.LastYear)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Values the model offers, each with its source.</summary>
    public static IReadOnlyList<TermProposal> FromModel(BudgetModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. model
                .Terms.Where(static d => d.Default is not null)
                .Select(static d => new TermProposal(d.Key, d.Default!, d.DefaultSource!, "Vorschlag des Budgetmodells übernommen")),
        ];
    }

    /// <summary>What was agreed on the last day of an earlier agreement, as far as the new model has such terms.</summary>
    public async Task<IReadOnlyList<TermProposal>> FromAsync(
        Agreement previous,
        BudgetModel model,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(previous);
        var valid = (await terms.LoadAsync(previous.Id, cancellation)).AsOf(new BudgetYear(previous.LastYear).Last);
        return
        [
            .. valid
                .All.Where(t => model.Term(t.Key) is not null)
                .OrderBy(static t => t.Key)
                .Select(t => new TermProposal(t.Key, t.Value, t.Source, $"Übernommen aus „{previous.Title}“")),
        ];
    }

    /// <summary>
    /// What is offered for the terms an agreement has not agreed yet: the value of the area's last agreement, else the model's.
    /// </summary>
    public async Task<IReadOnlyDictionary<TermKey, TermProposal>> OffersAsync(
        Agreement agreement,
        AgreementTerms agreed,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(agreed);
        var model = agreement.BudgetModel;
        var previous = await PreviousAsync(agreement.AreaId, agreement.FirstYear, cancellation);
        var last = previous is null ? [] : await FromAsync(previous, model, cancellation);
        return last.Concat(FromModel(model))
            .Where(p => agreed.HistoryOf(p.Key).Count == 0)
            .DistinctBy(static p => p.Key)
            .ToDictionary(static p => p.Key);
    }

    private async Task CopyConditionsAsync(Guid fromId, Agreement to, CancellationToken cancellation)
    {
        var source = await db
            .RetentionConditions.AsNoTracking()
            .Include(c => c.Items)
            .Where(c => c.AgreementId == fromId)
            .OrderBy(c => c.Position)
            .ToListAsync(cancellation);
        var year = source.SelectMany(static c => c.Items).Select(static i => (int?)i.BudgetYear).Max();
        foreach (var condition in source.Where(c => c.Items.Exists(i => i.BudgetYear == year)))
        {
            var shift = to.FirstYear - year!.Value;
            var copy = new RetentionConditionRecord
            {
                AgreementId = to.Id,
                Position = condition.Position,
                Name = condition.Name,
                Weight = condition.Weight,
                Source = condition.Source,
            };
            copy.Items.AddRange(
                condition
                    .Items.Where(i => i.BudgetYear == year)
                    .OrderBy(static i => i.Position)
                    .Select(i => new RetentionItemRecord
                    {
                        ConditionId = copy.Id,
                        BudgetYear = to.FirstYear,
                        Position = i.Position,
                        DueOn = i.DueOn.AddYears(shift),
                        Name = i.Name.Replace(Text(year.Value), Text(to.FirstYear), StringComparison.Ordinal),
                    })
            );
            db.Add(copy);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
