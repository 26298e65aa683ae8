namespace SozialraumBudget.Data.Returns;

/// <summary>Something that looks at a budget year anew once accepted figures have changed, in the same transaction.</summary>
public interface IYearFollower
{
    /// <summary>A return or the annual accounts of the year were accepted.</summary>
    Task ChangedAsync(Guid agreementId, int year, CancellationToken cancellation);
}
