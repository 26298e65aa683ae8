using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class RoleMapping : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByAll().WriteBy());
        builder.Audited(x => x.Name);
    }
}

internal sealed class RoleClaimMapping : IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByAll());
        builder.Audited(x => x.ClaimType, x => x.ClaimValue, x => x.RoleId);
    }
}

/// <summary>Nobody gives roles to oneself, and no administrator alone those that move money: the script says who gives what.</summary>
internal sealed class UserRoleMapping : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().NoUpdate().Script("accounts.sql"));
        builder.Audited(x => x.UserId, x => x.RoleId);
    }
}

/// <summary>
/// Nothing of the product writes what else would give rights or a way in: a claim could be a role that no second administrator agreed on, a
/// login or a key of another's making could be the person.
/// </summary>
internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().WriteBy());
        builder.Audited(x => x.ClaimType, x => x.ClaimValue, x => x.UserId);
    }
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().WriteBy());
        builder.Audited(x => x.ProviderDisplayName, x => x.UserId);
    }
}

/// <summary>Keys of the second factor and recovery codes.</summary>
internal sealed class UserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Wall(static w => w.Script("accounts.sql"));
        builder.AuditedAsSecret(x => x.Value);
    }
}

internal sealed class AccessChangeMapping : IEntityTypeConfiguration<AccessChange>
{
    public void Configure(EntityTypeBuilder<AccessChange> builder)
    {
        builder.Property(c => c.ByName).HasMaxLength(200);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.UserId, c.At });
        // Whoever sees an approval sees whether the one who gave it was still the same person.
        builder.Wall(static w =>
            w.ReadByUser(x => x.UserId).ReadBy(Role.Admin, Role.Controller, Role.Approver).AppendOnly().Script("accounts.sql")
        );
        builder.Audited(x => x.After, x => x.Before, x => x.Kind, x => x.UserId);
    }
}

internal sealed class AccessProposalMapping : IEntityTypeConfiguration<AccessProposal>
{
    public void Configure(EntityTypeBuilder<AccessProposal> builder)
    {
        builder.HasOne<AppUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(p => p.Proposed);
        builder.HasStamp(p => p.Confirmed, required: false);
        builder.HasStamp(p => p.Rejected, required: false);
        builder.Ignore(p => p.IsOpen);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint(
                "ck_access_proposals_four_eyes",
                "confirmed_user_id is null or (confirmed_user_id <> user_id and (alone or confirmed_user_id <> proposed_user_id))"
            );
            t.HasCheckConstraint("ck_access_proposals_one_decision", "confirmed_user_id is null or rejected_user_id is null");
            t.HasCheckConstraint("ck_access_proposals_not_own", "proposed_user_id <> user_id");
        });
        builder.Wall(static w =>
            w.ReadBy(Role.Admin, Role.Controller, Role.Approver)
                .WriteBy(Role.Admin)
                .NoDelete()
                .Signed()
                .UpdatableOnly(x => x.Confirmed, x => x.Rejected, x => x.Alone)
        );
        builder.Audited(x => x.Alone, x => x.Role, x => x.UserId);
    }
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasOne<AppUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.UserId, s.EndsAt });
        builder.Wall(static w => w.UpdatableOnly(x => x.EndedAt).Script("accounts.sql"));
        builder.NotAudited(); // signing in and out is recorded as such
    }
}

internal sealed class SignInTrialMapping : IEntityTypeConfiguration<SignInTrial>
{
    public void Configure(EntityTypeBuilder<SignInTrial> builder)
    {
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(64);
        builder.HasIndex(t => t.At);
        builder.Wall(static w => w.WriteAtSignIn());
        builder.NotAudited();
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.Property(f => f.Values).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.UserId);
        builder.Wall(static w => w.WriteByUser(x => x.UserId).NoUpdate());
        builder.NotAudited();
    }
}
