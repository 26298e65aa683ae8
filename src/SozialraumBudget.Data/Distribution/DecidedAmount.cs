using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Distribution;

/// <summary>What the decided distribution gives an area in a year: the sum that its budget starts from.</summary>
public sealed record DecidedAmount(Guid ScenarioId, string Name, Money Amount, string Committee, DateOnly DecidedOn, string Reference)
{
    /// <summary>"Jugendhilfeausschuss, 12.10.2026, Vorlage 2026/0417".</summary>
    public string Source => $"{Committee}, {DecidedOn:dd.MM.yyyy}, {Reference}";

    /// <summary>Null where nothing is decided for the agreement's area and the year, or not for this user.</summary>
    public static Task<DecidedAmount?> FindAsync(AppDbContext db, Guid agreementId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from amount in db.DistributionAmounts
            join scenario in db.DistributionScenarios on amount.ScenarioId equals scenario.Id
            join agreement in db.Agreements on amount.AreaId equals agreement.AreaId
            where agreement.Id == agreementId && scenario.BudgetYear == year && scenario.State == ScenarioState.Decided
            select new DecidedAmount(
                scenario.Id,
                scenario.Name,
                amount.Amount,
                scenario.Committee!,
                scenario.DecidedOn!.Value,
                scenario.Reference!
            )
        ).SingleOrDefaultAsync(cancellation);
    }
}
