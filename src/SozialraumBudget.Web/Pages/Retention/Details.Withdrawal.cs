using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Taking back a proof that nobody has accepted.</summary>
public sealed partial class DetailsModel
{
    /// <summary>Another one accepts the proof.</summary>
    public bool IsOwn => Story.Last?.Submitted.UserId == user.Context.UserId;

    /// <summary>Refusals that concern no field of a form.</summary>
    private static readonly HashSet<string> OfNoField =
    [
        RetentionReview.AlreadyAccepted,
        RetentionReview.AlreadyPaid,
        RetentionReview.InPreparedPayout,
        RetentionReview.MustBeAccepted,
        ProofWithdrawals.ProofMustWait,
        ProofWithdrawals.OnlyOwnProofsAreWithdrawn,
    ];

    /// <summary>The proof whose withdrawal was refused, so that its form stays open.</summary>
    public Guid? Wanted { get; private set; }

    /// <summary>Asks the rule with a reason that is still to be typed.</summary>
    public bool MayWithdraw(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return !IsReturnBegun
            && user.Context.Roles.Have(Rights.HandInProofs)
            && ProofWithdrawals.Objection(
                Part.State,
                submission.Waits,
                user.Context.Is(Role.ProviderCoordinator),
                submission.Submitted.UserId,
                user.Context.UserId ?? Guid.Empty,
                "–"
            )
                is null;
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid proof, CancellationToken cancel)
    {
        if (!user.Context.Roles.Have(Rights.HandInProofs))
            return Forbid();
        if (!await LoadAsync(id, cancel) || Part.Proofs.TrueForAll(p => p.Id != proof))
            return NotFound();

        Wanted = proof;
        return await AnswerAsync(
            id,
            "Withdraw",
            await takingBack.WithdrawAsync(proof, Reason, cancel),
            "Nachweis zurückgezogen. Er bleibt im Verlauf stehen; Sie können einen neuen einreichen.",
            nameof(Reason),
            cancel
        );
    }
}
