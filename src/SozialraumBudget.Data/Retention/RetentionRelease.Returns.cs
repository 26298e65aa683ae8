using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>Parts whose proof is a return or annual accounts: what happens to those happens to them.</summary>
public sealed partial class RetentionRelease
{
    public const string ReturnIsTheProof = nameof(ReturnIsTheProof);

    /// <summary>The return or the accounts that the part hangs on are handed in.</summary>
    internal Task<Refusal?> SubmitReturnAsync(Guid partId, string note, CancellationToken cancellation) =>
        ChangeAsync(partId, part => Task.FromResult(Submit(part, note, [])), cancellation);

    /// <summary>They are accepted.</summary>
    internal Task<Refusal?> AcceptReturnAsync(Guid partId, string reason, CancellationToken cancellation) =>
        ChangeAsync(partId, part => AcceptAsync(part, reason, cancellation), cancellation);

    /// <summary>They are sent back.</summary>
    internal Task<Refusal?> RejectReturnAsync(Guid partId, string reason, CancellationToken cancellation) =>
        ChangeAsync(partId, part => Task.FromResult(Reject(part, reason)), cancellation);

    /// <summary>
    /// Where the provider has begun the return or the accounts that the part hangs on, they are the proof: there is no second one.
    /// </summary>
    internal async Task<Refusal?> ReturnObjectionAsync(RetentionPart part, CancellationToken cancellation) =>
        ReturnProof.PeriodOf(part.Name) is { } period
        && await db.ProviderReturns.AnyAsync(r => r.AgreementId == part.AgreementId && r.Period == period, cancellation)
            ? new(
                ReturnIsTheProof,
                $"Dieser Nachweis ist die {ReturnProof.NameOf(period)}; eingereicht und entschieden wird er auf ihrer Seite."
            )
            : await AccountsObjectionAsync(part, cancellation);
}
