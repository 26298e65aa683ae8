using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(r => r.Issues).HasColumnType("jsonb");
        builder.Property(r => r.Names).HasColumnType("jsonb");
        builder.Property(r => r.Mapping).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.Property(r => r.Preview).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.Property(r => r.Sha256).HasMaxLength(64);
        builder.HasOne<Area>().WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(r => r.Started);
        builder
            .HasIndex(r => new
            {
                r.Format,
                r.Target,
                r.Sha256,
            })
            .HasFilter("state = 'Completed'");
        builder.HasIndex(r => r.State);
        builder.Wall(static w => w.NoDelete().Signed().Script("base_years.sql"));
        builder.Audited(
            x => x.AgreementId,
            x => x.AreaId,
            x => x.CancelRequested,
            x => x.DryRun,
            x => x.FileId,
            x => x.FinishedAt,
            x => x.Format,
            x => x.Mapping,
            x => x.MayBeMapped,
            x => x.Message,
            x => x.Names,
            x => x.Sha256,
            x => x.State,
            x => x.Target,
            x => x.TotalRows,
            x => x.WarningsConfirmed
        );
    }
}

internal sealed class ImportProfileMapping : IEntityTypeConfiguration<ImportProfile>
{
    public void Configure(EntityTypeBuilder<ImportProfile> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(ImportProfile.LongestName);
        builder.Property(p => p.HeaderPrint).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.Property(p => p.Mapping).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.HasStamp(p => p.Recorded);
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(p => new
            {
                p.Format,
                p.ProviderId,
                p.Name,
            })
            .IsUnique()
            .AreNullsDistinct(false);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.Wall(static w => w.Signed().Script("base_years.sql"));
        builder.Audited(x => x.Format, x => x.HeaderPrint, x => x.Mapping, x => x.Name, x => x.ProviderId);
    }
}

internal sealed class BaseYearDatasetMapping : IEntityTypeConfiguration<BaseYearDataset>
{
    public void Configure(EntityTypeBuilder<BaseYearDataset> builder)
    {
        builder.HasOne<Area>().WithMany().HasForeignKey(d => d.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(d => d.ImportRunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.Year, d.AreaId }).IsUnique().HasFilter("superseded_at is null");
        builder.Wall(static w =>
            w.ReadWhenDatasetVisible(x => x.Id).WriteBy(Role.Controller).NoDelete().MovesOnly(x => x.SupersededAt).Script("base_years.sql")
        );
        builder.Audited(
            x => x.AreaId,
            x => x.Cases,
            x => x.CreatedAt,
            x => x.ImportRunId,
            x => x.Services,
            x => x.Sum,
            x => x.SupersededAt,
            x => x.Year
        );
    }
}

/// <summary>The table "service_lines" and the view "services" that reads it are made in a migration.</summary>
internal sealed class ServiceRecordMapping : IEntityTypeConfiguration<ServiceRecord>
{
    public void Configure(EntityTypeBuilder<ServiceRecord> builder)
    {
        builder.HasKey(s => new { s.DatasetId, s.Row });
        builder.ToView("services");
        builder.Property(s => s.Quantity).HasPrecision(14, 4);
        builder.Property(s => s.Rate).HasPrecision(14, 4);
        builder.Wall(static w => w.View("base_years.sql"));
    }
}
