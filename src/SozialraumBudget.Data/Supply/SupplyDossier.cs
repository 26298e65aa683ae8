using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Data.Supply;

/// <summary>A promise with the names of its area and provider.</summary>
public sealed record PromisedSupply(SupplyPromiseRecord Record, string Area, string Provider);

/// <summary>An asked provider with what was exchanged with it, the oldest first.</summary>
/// <param name="Ask">The same for the times.</param>
public sealed record AskedProvider(SupplyAskRecord Record, string Name, SupplyAsk Ask, IReadOnlyList<SupplyAnswerRecord> Answers)
{
    /// <summary>The newest answer that takes or declines; null: none yet.</summary>
    public SupplyAnswerRecord? Answer => Answers.LastOrDefault(static a => a.Kind is SupplyAnswerKind.Takes or SupplyAnswerKind.Declines);
}

/// <summary>An open request without case and texts: what tasks tell of it.</summary>
public sealed record OpenSupply(string Area, HelpType HelpType, HelpSetting Setting, DateOnly NeededBy, SupplyRequest Request);

/// <summary>A request with everything that the user sees of it: a provider sees itself alone among the asked ones.</summary>
/// <param name="Request">The same for the times and figures.</param>
/// <param name="Closing">How it was closed; null while it is open, and for another provider than the one that supplies it.</param>
/// <param name="SuppliedBy">Name of the provider that supplies it.</param>
public sealed record SupplyDossier(
    SupplyRequestRecord Record,
    string Area,
    SupplyRequest Request,
    IReadOnlyList<AskedProvider> Asked,
    SupplyClosingRecord? Closing,
    string? SuppliedBy
)
{
    public AskedProvider? Of(Guid? providerId) => Asked.FirstOrDefault(a => a.Record.ProviderId == providerId);
}
