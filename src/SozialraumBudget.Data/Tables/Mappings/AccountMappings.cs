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

/// <summary>What gives rights or a way in is given by administration alone: a claim of one's own making could be a role.</summary>
internal sealed class UserRoleMapping : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().WriteBy(Role.Admin));
        builder.Audited();
    }
}

internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().WriteBy(Role.Admin));
        builder.Audited(x => x.ClaimType, x => x.ClaimValue, x => x.UserId);
    }
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Wall(static w => w.ReadByUser(x => x.UserId).ReadBy(Role.Admin).ReadAtSignIn().WriteBy(Role.Admin));
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
