using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class BudgetVariantMapping : IEntityTypeConfiguration<BudgetVariant>
{
    public void Configure(EntityTypeBuilder<BudgetVariant> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(120);
        builder.Property(v => v.Facts).HasColumnType("jsonb");
        builder.ToTable(static t => t.HasCheckConstraint("ck_budget_variants_facts", "(dataset_id is null) = (facts is not null)"));
        builder.Property(v => v.Limits).HasColumnType("numeric(14,2)[]");
        builder.HasOne<Agreement>().WithMany().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BaseYearDataset>().WithMany().HasForeignKey(v => v.DatasetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetVariant>().WithMany().HasForeignKey(v => v.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(v => v.Adjustments).WithOne().HasForeignKey(a => a.VariantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(v => v.Created);
        builder
            .HasIndex(v => new
            {
                v.AgreementId,
                v.BudgetYear,
                v.Name,
            })
            .IsUnique();
        builder.Property(v => v.RowVersion).IsRowVersion();
        builder.Wall(static w => w.ReadWhenDatasetVisible(x => x.DatasetId).WriteBy(Role.Controller).Script("budgets.sql"));
        // Not its typed record: moves of Siegen name cases, and administration reads the book.
        builder.Audited(
            x => x.AgreementId,
            x => x.BudgetYear,
            x => x.CopiedFromId,
            x => x.DatasetId,
            x => x.LockedAt,
            x => x.Name,
            x => x.Limits
        );
    }
}

internal sealed class BudgetAdjustmentMapping : IEntityTypeConfiguration<BudgetAdjustmentRecord>
{
    public void Configure(EntityTypeBuilder<BudgetAdjustmentRecord> builder)
    {
        builder.ToTable("budget_adjustments");
        builder.Property(a => a.Value).HasPrecision(14, 2);
        builder.Property(a => a.ClassFrom).HasPrecision(14, 2);
        builder.Property(a => a.ClassTo).HasPrecision(14, 2);
        builder.Property(a => a.Increases).HasColumnType("numeric(10,6)[]");
        builder.HasStamp(a => a.Made);
        builder.HasIndex(a => new { a.VariantId, a.Position }).IsUnique();
        builder.Wall(static w =>
            w.ReadWhenVisible<BudgetVariant>(x => x.VariantId).WriteBy(Role.Controller).AppendOnly().Script("budgets.sql")
        );
        builder.Audited(x => x.ClassFrom, x => x.ClassTo, x => x.Kind, x => x.Position, x => x.Value, x => x.VariantId, x => x.Increases);
    }
}

internal sealed class FixedBudgetMapping : IEntityTypeConfiguration<FixedBudget>
{
    public void Configure(EntityTypeBuilder<FixedBudget> builder)
    {
        builder.Property(b => b.Terms).HasColumnType("jsonb");
        builder.Property(b => b.Derivation).HasColumnType("jsonb");
        builder.HasOne<Agreement>().WithMany().HasForeignKey(b => b.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BudgetVariant>().WithMany().HasForeignKey(b => b.VariantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.CostTypes).WithOne().HasForeignKey(t => t.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Lines).WithOne().HasForeignKey(l => l.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Dues).WithOne().HasForeignKey(d => d.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(b => b.Fixed);
        builder
            .HasIndex(b => new
            {
                b.AgreementId,
                b.BudgetYear,
                b.Version,
            })
            .IsUnique();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_fixed_budgets_payable", "total = payable + retention");
            t.HasCheckConstraint("ck_fixed_budgets_version", "version > 0");
        });
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Controller, Role.Approver).AppendOnly().Signed()
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.BonusMaximum,
            x => x.BudgetYear,
            x => x.Payable,
            x => x.Reason,
            x => x.Retention,
            x => x.Terms,
            x => x.Total,
            x => x.VariantId,
            x => x.Version
        );
    }
}

internal sealed class FixedBudgetSourceMapping : IEntityTypeConfiguration<FixedBudgetSource>
{
    public void Configure(EntityTypeBuilder<FixedBudgetSource> builder)
    {
        builder.HasKey(s => s.FixedBudgetId);
        builder.Property(s => s.Derivation).HasColumnType("jsonb");
        builder.HasOne<FixedBudget>().WithOne().HasForeignKey<FixedBudgetSource>(s => s.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w => w.InsertBy(Role.Controller).AppendOnly().Script("budgets.sql"));
        builder.NotAudited();
    }
}

internal sealed class FixedCostTypeMapping : IEntityTypeConfiguration<FixedCostType>
{
    public void Configure(EntityTypeBuilder<FixedCostType> builder)
    {
        builder.HasKey(t => new { t.FixedBudgetId, t.Position });
        builder.Property(t => t.From).HasPrecision(14, 2);
        builder.Property(t => t.To).HasPrecision(14, 2);
        builder.ToTable(static t => t.HasCheckConstraint("ck_fixed_cost_types_cases", "cases >= 0"));
        builder.Wall(static w => w.ReadWhenVisible<FixedBudget>(x => x.FixedBudgetId).WriteBy(Role.Controller, Role.Approver).AppendOnly());
        builder.NotAudited();
    }
}

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLineRecord>
{
    public void Configure(EntityTypeBuilder<BudgetLineRecord> builder)
    {
        builder.ToTable("budget_lines", static t => t.HasCheckConstraint("ck_budget_lines_position", "position > 0 and cases >= 0"));
        builder.HasKey(l => new { l.FixedBudgetId, l.Position });
        builder.HasIndex(l => new { l.FixedBudgetId, l.Key }).IsUnique();
        builder.Property(l => l.Key).HasMaxLength(40);
        builder.Property(l => l.Title).HasMaxLength(200);
        builder.Property(l => l.LegalBasis).HasMaxLength(200);
        builder.Ignore(l => l.Counts);
        builder.Wall(static w => w.ReadWhenVisible<FixedBudget>(x => x.FixedBudgetId).WriteBy(Role.Controller, Role.Approver).AppendOnly());
        builder.Audited(x => x.Key, x => x.Title);
    }
}

internal sealed class DueMapping : IEntityTypeConfiguration<DueRecord>
{
    public void Configure(EntityTypeBuilder<DueRecord> builder)
    {
        builder.ToTable("dues", static t => t.HasCheckConstraint("ck_dues_amount", "sequence > 0 and amount >= 0"));
        builder.HasKey(d => new
        {
            d.FixedBudgetId,
            d.Period,
            d.Sequence,
        });
        builder.Property(d => d.Derivation).HasColumnType("jsonb");
        builder.Ignore(d => d.Key);
        builder.Wall(static w => w.ReadWhenVisible<FixedBudget>(x => x.FixedBudgetId).WriteBy(Role.Controller, Role.Approver).AppendOnly());
        builder.Audited(x => x.Amount, x => x.DueOn, x => x.Purpose);
    }
}
