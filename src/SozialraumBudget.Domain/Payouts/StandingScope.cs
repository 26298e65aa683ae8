namespace SozialraumBudget.Domain.Payouts;

/// <summary>What figures of standings are of: one agreement's year, those of an area, or all that the reader sees.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="AgreementId">Null: of several agreements.</param>
/// <param name="AreaId">The area whose agreements they are of; null: of every area, or of one agreement.</param>
public sealed record StandingScope(int Year, Guid? AgreementId = null, Guid? AreaId = null)
{
    /// <summary>As <see cref="FigureSubject"/> names it.</summary>
    public string Subject =>
        AgreementId is { } agreement ? FigureSubject.Year(agreement, Year)
        : AreaId is { } area ? FigureSubject.Area(area, Year)
        : FigureSubject.All(Year);

    public bool Contains(Guid agreementId, Guid areaId) => (AgreementId ?? agreementId) == agreementId && (AreaId ?? areaId) == areaId;
}
