using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Users;

/// <summary>What administration decides about the access of others: roles and second factor under four eyes, locks.</summary>
public sealed class AccessDesk(
    AppDbContext db,
    UserManager<AppUser> users,
    AccessBook book,
    DbDataSource source,
    ICurrentUser current,
    AccessPractice practice,
    TimeProvider clock
)
{
    public const string ProposalMustExist = nameof(ProposalMustExist);

    /// <summary>A lock by administration has no end that anybody lives to see.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromDays(36_500);

    /// <summary>Gives and takes at once what may be, and proposes the rest. Call it inside a transaction.</summary>
    /// <returns>The roles that wait for a second administrator.</returns>
    public async Task<IReadOnlyList<Role>> SetRolesAsync(AppUser account, IEnumerable<Role> wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = await RolesAsync(account);
        var open = await db.AccessProposals.Where(p => p.UserId == account.Id && p.Role != null).ToListAsync(cancellation);
        var change = RoleChange.Of(now, wanted.ToHashSet(), (await AdministratorSituation.LoadAsync(source, clock, cancellation)).IsSetUp);
        Ensure(await users.RemoveFromRolesAsync(account, change.Taken.Select(static r => r.ToString())));
        Ensure(await users.AddToRolesAsync(account, change.Given.Select(static r => r.ToString())));
        if (change.Given.Count + change.Taken.Count > 0)
            book.Note(account, AccessChangeKind.RolesChanged, Titles(now), Titles(await RolesAsync(account)));
        foreach (var role in change.Proposed.Where(role => !open.Exists(p => p.IsOpen && p.Role == role)))
        {
            db.Add(
                new AccessProposal
                {
                    UserId = account.Id,
                    Role = role,
                    Proposed = current.Stamp(clock),
                }
            );
            book.Note(account, AccessChangeKind.RoleProposed, null, role.Title());
        }

        await db.SaveChangesAsync(cancellation);
        return change.Proposed;
    }

    /// <summary>Takes the second factor away at once, or proposes it where the account moves money or administers.</summary>
    /// <returns>Whether it waits for a second administrator.</returns>
    public async Task<bool> ResetFactorAsync(AppUser account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (
            (await AdministratorSituation.LoadAsync(source, clock, cancellation)).IsSetUp
            || !(await RolesAsync(account)).Any(RoleChange.NeedsSecondAdministrator)
        )
        {
            await RemoveFactorAsync(account, cancellation);
            return false;
        }

        if (
            !await db.AccessProposals.AnyAsync(
                p => p.UserId == account.Id && p.Role == null && p.Confirmed == null && p.Rejected == null,
                cancellation
            )
        )
        {
            db.Add(new AccessProposal { UserId = account.Id, Proposed = current.Stamp(clock) });
            book.Note(account, AccessChangeKind.FactorResetProposed);
            await book.SaveAsync(cancellation);
        }

        return true;
    }

    /// <summary>Carries out what another administrator proposed. Null means done.</summary>
    public async Task<Refusal?> ConfirmAsync(Guid proposalId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await LockAsync(proposalId, cancellation) is not { } proposal)
            return new(ProposalMustExist, "Diesen Vorschlag gibt es nicht.");
        var facts = await FactsAsync(proposal, cancellation);
        if (SecondAdministrator.Confirm(facts) is { } refusal)
            return refusal;

        var account = (await users.FindByIdAsync(proposal.UserId.ToString()))!;
        proposal.Confirm(current.Stamp(clock), SecondAdministrator.IsAlone(facts));
        await db.SaveChangesAsync(cancellation);
        if (proposal.Role is { } role)
        {
            var before = Titles(await RolesAsync(account));
            Ensure(await users.AddToRoleAsync(account, role.ToString()));
            Ensure(await users.UpdateSecurityStampAsync(account));
            var alone = proposal.Alone ? " (ohne zweite Person der Administration)" : $" (vorgeschlagen von {proposal.Proposed.Name})";
            book.Note(account, AccessChangeKind.RolesChanged, before, Titles(await RolesAsync(account)) + alone);
            await book.SaveAsync(cancellation);
        }
        else
        {
            await RemoveFactorAsync(account, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        await book.TellAsync(cancellation);
        return null;
    }

    /// <summary>Turns a proposal down; the proposer may take it back the same way. Null means done.</summary>
    public async Task<Refusal?> RejectAsync(Guid proposalId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await LockAsync(proposalId, cancellation) is not { } proposal)
            return new(ProposalMustExist, "Diesen Vorschlag gibt es nicht.");
        if (!proposal.IsOpen)
            return new(SecondAdministrator.ProposalIsDecided, "Über diesen Vorschlag ist schon entschieden.");
        proposal.Reject(current.Stamp(clock));
        var account = (await users.FindByIdAsync(proposal.UserId.ToString()))!;
        book.Note(account, AccessChangeKind.ProposalRejected, null, proposal.Role?.Title() ?? "Zweiter Faktor zurücksetzen");
        await book.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await book.TellAsync(cancellation);
        return null;
    }

    public async Task SetLockAsync(AppUser account, bool isLocked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        book.Note(account, isLocked ? AccessChangeKind.Locked : AccessChangeKind.Unlocked);
        Ensure(await users.SetLockoutEnabledAsync(account, true));
        Ensure(await users.SetLockoutEndDateAsync(account, isLocked ? clock.GetUtcNow() + Forever : null));
        Ensure(await users.UpdateSecurityStampAsync(account));
        await book.SaveAsync(cancellation);
    }

    public async Task<HashSet<Role>> RolesAsync(AppUser account) => [.. (await users.GetRolesAsync(account)).Select(Enum.Parse<Role>)];

    /// <summary>What the rule about second administrators needs to know.</summary>
    public async Task<ProposalFacts> FactsAsync(AccessProposal proposal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var situation = await AdministratorSituation.LoadAsync(source, clock, cancellation);
        var (me, now) = (current.Context.UserId ?? Guid.Empty, clock.GetUtcNow());
        var since = now.AddDays(-practice.WaitDays);
        var made = new[] { AccessChangeKind.RolesChanged, AccessChangeKind.LinkMade, AccessChangeKind.FactorReset };
        return new()
        {
            Subject = proposal.UserId,
            ProposedBy = proposal.Proposed.UserId,
            ProposedAt = proposal.Proposed.At,
            IsOpen = proposal.IsOpen,
            Confirmer = me,
            Others = situation.Administrators.Count(id => id != proposal.UserId && id != proposal.Proposed.UserId),
            ConfirmerIsProposersMaking = await db.AccessChanges.AnyAsync(
                c => c.UserId == me && c.ByUserId == proposal.Proposed.UserId && c.ByUserId != me && c.At > since && made.Contains(c.Kind),
                cancellation
            ),
            HasPayouts = situation.HasPayouts,
            Now = now,
            WaitDays = practice.WaitDays,
        };
    }

    private async Task RemoveFactorAsync(AppUser account, CancellationToken cancellation)
    {
        Ensure(await users.SetTwoFactorEnabledAsync(account, false));
        Ensure(await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey"));
        Ensure(await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes"));
        Ensure(await users.UpdateSecurityStampAsync(account));
        // Afterwards: with the note the agreement is carried out, and counts no more.
        book.Note(account, AccessChangeKind.FactorReset, "eingeschaltet", "ausgeschaltet");
        await book.SaveAsync(cancellation);
    }

    private async Task<AccessProposal?> LockAsync(Guid id, CancellationToken cancellation)
    {
        await Turn.TakeAsync(db, id, cancellation);
        return await db.AccessProposals.SingleOrDefaultAsync(p => p.Id == id, cancellation);
    }

    private static string Titles(IEnumerable<Role> roles) =>
        string.Join(", ", roles.Order().Select(static r => r.Title())) is { Length: > 0 } titles ? titles : "keine";

    private static void Ensure(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DbUpdateConcurrencyException(string.Join(" ", result.Errors.Select(static e => e.Description)));
    }
}
