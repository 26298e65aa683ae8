using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Web.Api;

/// <summary>An answer of the own provider.</summary>
/// <param name="Kind">takes, declines or asks_back.</param>
/// <param name="From">First day of the help, where the provider takes it.</param>
/// <param name="Reason">Why it cannot; money is none of the reasons.</param>
/// <param name="Text">Explanation or question, without names.</param>
internal sealed record SupplyAnswerBody(SupplyAnswerKind? Kind, DateOnly? From, DeclineReason? Reason, string? Text);

/// <summary>A request to providers that have promised the area something.</summary>
/// <param name="Case">Pseudonymous number of the case, never a name.</param>
/// <param name="AskedOn">The promised days count from it; missing: today.</param>
/// <param name="NeededBy">Day by which the help is to begin.</param>
/// <param name="Need">What is needed, without names.</param>
/// <param name="Providers">Who is asked.</param>
internal sealed record SupplyRequestBody(
    Guid AreaId,
    string? Case,
    HelpType? Help,
    HelpSetting? Setting,
    DateOnly? AskedOn,
    DateOnly? NeededBy,
    string? Need,
    IReadOnlyList<Guid>? Providers
);

/// <summary>What the public side replies to a provider's question, without names.</summary>
internal sealed record SupplyReplyBody(Guid ProviderId, string? Text);

/// <summary>How a request ends.</summary>
/// <param name="State">supplied, supplied_outside or withdrawn.</param>
/// <param name="ProviderId">Which provider that takes it supplies; only where it is supplied in the area.</param>
/// <param name="From">First day of the help; only where it is supplied.</param>
/// <param name="Reason">Who supplies it outside, or why it is withdrawn.</param>
internal sealed record SupplyClosingBody(SupplyState? State, Guid? ProviderId, DateOnly? From, string? Reason);
