using SozialraumBudget.Domain.Bonus;

namespace SozialraumBudget.Data.Bonus;

/// <summary>How the bonus of a year stands, for those who compute with it.</summary>
public sealed class BonusStandings(BonusDesk desk)
{
    /// <summary>An empty one where nothing is proposed, the model has no bonus, or the user does not see it.</summary>
    public async Task<BonusYear> OfAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        (await desk.LoadAsync(agreementId, year, cancellation))?.Bonus ?? new() { AgreementId = agreementId, Year = year };
}
