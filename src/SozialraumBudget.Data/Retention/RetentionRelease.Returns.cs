using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>Parts whose proof is a quarterly return: what happens to the return happens to them.</summary>
public sealed partial class RetentionRelease
{
    public const string ReturnIsTheProof = nameof(ReturnIsTheProof);

    /// <summary>The quarterly return that the part hangs on is handed in.</summary>
    internal Task<Refusal?> SubmitReturnAsync(Guid partId, string note, CancellationToken cancellation) =>
        ChangeAsync(partId, part => Task.FromResult(Submit(part, note, [])), cancellation);

    /// <summary>The return is accepted.</summary>
    internal Task<Refusal?> AcceptReturnAsync(Guid partId, string reason, CancellationToken cancellation) =>
        ChangeAsync(partId, part => AcceptAsync(part, reason, cancellation), cancellation);

    /// <summary>The return is sent back.</summary>
    internal Task<Refusal?> RejectReturnAsync(Guid partId, string reason, CancellationToken cancellation) =>
        ChangeAsync(partId, part => Task.FromResult(Reject(part, reason)), cancellation);

    /// <summary>Where the provider has begun the return that the part hangs on, the return is the proof: there is no second one.</summary>
    internal async Task<Refusal?> ReturnObjectionAsync(RetentionPart part, CancellationToken cancellation) =>
        ReturnProof.PeriodOf(part.Name) is { } period
        && await db.QuarterlyReturns.AnyAsync(r => r.AgreementId == part.AgreementId && r.Period == period, cancellation)
            ? new(
                ReturnIsTheProof,
                $"Dieser Nachweis ist die Quartalsmeldung {period}; eingereicht und entschieden wird er auf ihrer Seite."
            )
            : null;
}
