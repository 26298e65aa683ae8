using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Domain.Supply;

/// <summary>A request as it is written.</summary>
/// <param name="CaseNumber">Pseudonymous number of the case, never a name.</param>
/// <param name="AskedOn">Day of the request: the promised days count from it.</param>
/// <param name="NeededBy">Day by which the help is to begin.</param>
/// <param name="Need">What is needed, without names; null: the kind of help says it all.</param>
/// <param name="Providers">Who is asked.</param>
public sealed record SupplyDraft(
    string? CaseNumber,
    HelpType? Help,
    HelpSetting? Setting,
    DateOnly? AskedOn,
    DateOnly? NeededBy,
    string? Need,
    IReadOnlyCollection<Guid> Providers
);

/// <summary>An answer of an asked provider as it is written.</summary>
/// <param name="From">First day on which it takes the help.</param>
/// <param name="Reason">Why it cannot.</param>
/// <param name="Text">Explanation or question, without names.</param>
public sealed record SupplyReply(SupplyAnswerKind? Kind, DateOnly? From, DeclineReason? Reason, string? Text);

/// <summary>How the public side closes a request.</summary>
/// <param name="Provider">Which asked provider supplies it; only where it is supplied in the area.</param>
/// <param name="From">First day of the help; only where it is supplied.</param>
/// <param name="Reason">Who supplies it outside, or why it is withdrawn.</param>
public sealed record SupplyClosing(SupplyState? State, Guid? Provider, DateOnly? From, string? Reason);
