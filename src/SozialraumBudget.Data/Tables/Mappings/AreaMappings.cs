using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(12);
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Region).HasMaxLength(120);
        builder.HasIndex(a => a.Code).IsUnique();
        builder.HasIndex(a => a.Name).IsUnique();
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.Wall(static w => w.ReadBySignedIn().WriteBy(Role.Controller, Role.Admin));
        builder.Audited(x => x.Code, x => x.Name, x => x.ReformSince, x => x.Region);
    }
}

internal sealed class AreaVersionMapping : IEntityTypeConfiguration<AreaVersion>
{
    public void Configure(EntityTypeBuilder<AreaVersion> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w => w.ReadBySignedIn().WriteBy(Role.Controller, Role.Admin));
        builder.Audited(x => x.AreaId, x => x.Name, x => x.ValidFrom, x => x.ValidTo);
    }
}

internal sealed class DistrictMapping : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(120);
        builder.HasIndex(d => d.Name).IsUnique();
        builder.Property(d => d.Geometry).HasColumnType("jsonb");
        builder.Wall(static w => w.ReadBySignedIn().WriteBy(Role.Controller, Role.Admin));
        builder.Audited(x => x.Name);
    }
}

internal sealed class DistrictAssignmentMapping : IEntityTypeConfiguration<DistrictAssignment>
{
    public void Configure(EntityTypeBuilder<DistrictAssignment> builder)
    {
        builder.HasOne<District>().WithMany().HasForeignKey(a => a.DistrictId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w => w.ReadBySignedIn().WriteBy(Role.Controller, Role.Admin));
        builder.Audited(x => x.AreaId, x => x.DistrictId, x => x.ValidFrom, x => x.ValidTo);
    }
}

internal sealed class SocialIndicatorMapping : IEntityTypeConfiguration<SocialIndicator>
{
    public void Configure(EntityTypeBuilder<SocialIndicator> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.HasOne<District>().WithMany().HasForeignKey(s => s.DistrictId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(s => new
            {
                s.DistrictId,
                s.Year,
                s.Name,
            })
            .IsUnique();
        builder.Wall(static w => w.ReadBySignedIn().WriteBy(Role.Controller, Role.Admin));
        builder.Audited(x => x.DistrictId, x => x.Name, x => x.Value, x => x.Year);
    }
}
