namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>What is known about a round when somebody wants to do something with it.</summary>
/// <param name="IsReturnIn">The provider has handed its return in.</param>
/// <param name="IsListIn">The office's own list is in.</param>
/// <param name="OpenDifferences">Differences that nobody has agreed on; null: the reader does not see the cases.</param>
/// <param name="ProviderSigner">Who signed for the provider; null: nobody.</param>
/// <param name="OfficeSigner">Who signed for the office; null: nobody.</param>
public sealed record RoundFacts(
    bool IsReturnIn,
    bool IsListIn,
    int? OpenDifferences,
    Guid? ProviderSigner = null,
    Guid? OfficeSigner = null
)
{
    public RoundState State =>
        this switch
        {
            { ProviderSigner: not null, OfficeSigner: not null } => RoundState.Closed,
            { ProviderSigner: not null } or { OfficeSigner: not null } => RoundState.HalfSigned,
            { IsReturnIn: false } => RoundState.AwaitsReturn,
            { IsListIn: false } => RoundState.AwaitsList,
            { OpenDifferences: null } => RoundState.AtWork,
            { OpenDifferences: > 0 } => RoundState.Differences,
            _ => RoundState.ToSign,
        };

    /// <summary>Sides that can do the next step.</summary>
    public IReadOnlyList<RoundSide> Next =>
        State switch
        {
            RoundState.AwaitsReturn => [RoundSide.Provider],
            RoundState.AwaitsList => [RoundSide.Office],
            RoundState.AtWork or RoundState.Differences or RoundState.ToSign => [RoundSide.Provider, RoundSide.Office],
            RoundState.HalfSigned => [ProviderSigner is null ? RoundSide.Provider : RoundSide.Office],
            _ => [],
        };

    public Guid? SignerOf(RoundSide side) => side == RoundSide.Provider ? ProviderSigner : OfficeSigner;
}
