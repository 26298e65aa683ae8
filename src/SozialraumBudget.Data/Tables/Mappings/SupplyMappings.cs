using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Data.Tables;

internal sealed class SupplyPromiseMapping : IEntityTypeConfiguration<SupplyPromiseRecord>
{
    public void Configure(EntityTypeBuilder<SupplyPromiseRecord> builder)
    {
        builder.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.AreaId, p.ProviderId });
        builder.Property(p => p.Note).HasMaxLength(SupplyRules.LongestText);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.Ignore(p => p.AsPromise);
        builder.HasStamp(p => p.Changed);
        builder.ToTable(
            "supply_promises",
            static t => t.HasCheckConstraint("ck_supply_promises_fits", "capacity > 0 and answer_days >= 0")
        );
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_supply_areas())", nameof(SupplyPromiseRecord.AreaId)))
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(
                    x => x.HelpType,
                    x => x.Setting,
                    x => x.Capacity,
                    x => x.Unit,
                    x => x.AnswerDays,
                    x => x.ValidFrom,
                    x => x.ValidTo,
                    x => x.Note,
                    x => x.Changed
                )
                .Signed()
                .Script("supply.sql")
        );
        builder.Audited(
            x => x.AreaId,
            x => x.ProviderId,
            x => x.HelpType,
            x => x.Setting,
            x => x.Capacity,
            x => x.Unit,
            x => x.AnswerDays,
            x => x.ValidFrom,
            x => x.ValidTo
        );
    }
}

internal sealed class SupplyRequestMapping : IEntityTypeConfiguration<SupplyRequestRecord>
{
    public void Configure(EntityTypeBuilder<SupplyRequestRecord> builder)
    {
        builder.HasOne<Area>().WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AreaId, r.AskedOn });
        builder.HasIndex(r => r.State).HasFilter("state = 'Open'").HasDatabaseName("ix_supply_requests_open");
        builder.Property(r => r.CaseNumber).HasMaxLength(SupplyRules.LongestCase);
        builder.Property(r => r.Need).HasMaxLength(SupplyRules.LongestText);
        builder.HasStamp(r => r.Recorded);
        builder.HasStamp(r => r.Closed, required: false);
        builder.ToTable(
            "supply_requests",
            static t =>
                t.HasCheckConstraint("ck_supply_requests_closes", "needed_by >= asked_on and (state = 'Open') = (closed_user_id is null)")
        );
        // Case data: need to know.
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_supply_case_areas())", nameof(SupplyRequestRecord.AreaId)))
                .Read(new("{0} in (select app_asked_requests())", nameof(SupplyRequestRecord.Id)))
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Closed)
                .MovesOnlyWhen("old.state <> 'Open'")
                .Signed()
                .Script("supply.sql")
        );
        builder.Audited(x => x.AreaId, x => x.HelpType, x => x.Setting, x => x.AskedOn, x => x.NeededBy, x => x.State);
    }
}

internal sealed class SupplyClosingMapping : IEntityTypeConfiguration<SupplyClosingRecord>
{
    public void Configure(EntityTypeBuilder<SupplyClosingRecord> builder)
    {
        builder.HasOne<SupplyRequestRecord>().WithMany().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(c => c.SuppliedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.RequestId).IsUnique();
        builder.Property(c => c.Reason).HasMaxLength(SupplyRules.LongestText);
        builder.HasStamp(c => c.Made);
        builder.ToTable("supply_closings");
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_supply_case_requests())", nameof(SupplyClosingRecord.RequestId)))
                .ReadByProvider(x => x.SuppliedBy)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("supply.sql")
        );
        builder.Audited(x => x.RequestId, x => x.SuppliedBy, x => x.SuppliedFrom);
    }
}

internal sealed class SupplyAskMapping : IEntityTypeConfiguration<SupplyAskRecord>
{
    public void Configure(EntityTypeBuilder<SupplyAskRecord> builder)
    {
        builder.HasOne<SupplyRequestRecord>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.RequestId, a.ProviderId }).IsUnique();
        builder.HasIndex(a => a.ProviderId);
        builder.ToTable("supply_asks", static t => t.HasCheckConstraint("ck_supply_asks_days", "answer_days >= 0"));
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_supply_case_requests())", nameof(SupplyAskRecord.RequestId)))
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Script("supply.sql")
        );
        builder.Audited(x => x.RequestId, x => x.ProviderId, x => x.AnswerDays);
    }
}

internal sealed class SupplyAnswerMapping : IEntityTypeConfiguration<SupplyAnswerRecord>
{
    public void Configure(EntityTypeBuilder<SupplyAnswerRecord> builder)
    {
        builder.HasOne<SupplyAskRecord>().WithMany().HasForeignKey(a => a.AskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.AskId);
        builder.Property(a => a.Text).HasMaxLength(SupplyRules.LongestText);
        builder.HasStamp(a => a.Given);
        builder.ToTable(
            "supply_answers",
            static t =>
                t.HasCheckConstraint(
                    "ck_supply_answers_fits",
                    "(kind = 'Takes') = (\"from\" is not null) and (kind = 'Declines') = (reason is not null)"
                        + " and (kind = 'Takes' or coalesce(length(trim(text)), 0) > 0)"
                )
        );
        builder.Wall(static w => w.ReadWhenVisible<SupplyAskRecord>(x => x.AskId).AppendOnly().Signed().Script("supply.sql"));
        builder.Audited(x => x.AskId, x => x.Kind, x => x.From, x => x.Reason);
    }
}

/// <summary>The view that figures are made of.</summary>
internal sealed class SupplyFactMapping : IEntityTypeConfiguration<SupplyFact>
{
    public void Configure(EntityTypeBuilder<SupplyFact> builder)
    {
        builder.HasKey(f => f.AskId);
        builder.ToView("supply_facts");
        builder.Wall(static w => w.View("supply.sql"));
    }
}
