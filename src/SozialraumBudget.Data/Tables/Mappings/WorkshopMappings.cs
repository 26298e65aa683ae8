using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Tables;

internal sealed class WorkshopMapping : IEntityTypeConfiguration<WorkshopRecord>
{
    private static readonly Role[] Office = [Role.Controller, Role.AreaManager];

    public void Configure(EntityTypeBuilder<WorkshopRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(w => w.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(w => w.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.AgreementId, w.Day });
        builder.Property(w => w.Place).HasMaxLength(WorkshopRules.LongestTitle);
        builder.Property(w => w.Participants).HasColumnType("jsonb");
        builder.Property(w => w.CancelReason).HasMaxLength(WorkshopRules.LongestTitle);
        builder.Property(w => w.RowVersion).IsRowVersion();
        builder.Ignore(w => w.Facts);
        builder.HasStamp(w => w.Changed);
        builder.HasStamp(w => w.FiguresFrozen, required: false);
        builder.HasStamp(w => w.MinutesWritten, required: false);
        builder.HasStamp(w => w.ProviderSigned, required: false);
        builder.HasStamp(w => w.OfficeSigned, required: false);
        builder.HasStamp(w => w.Cancelled, required: false);
        builder.ToTable(
            "workshops",
            static t =>
                t.HasCheckConstraint(
                    "ck_workshops_signs",
                    "(provider_signed_user_id is null or provider_signed_user_id is distinct from office_signed_user_id)"
                        + " and (provider_signed_user_id is null and office_signed_user_id is null or minutes_written_user_id is not null)"
                        + " and (cancelled_user_id is null) = (cancel_reason is null)"
                        + " and (cancelled_user_id is null or minutes_written_user_id is null)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(
                    x => x.Kind,
                    x => x.Day,
                    x => x.Place,
                    x => x.Participants,
                    x => x.Changed,
                    x => x.FiguresFrozen,
                    x => x.MinutesWritten,
                    x => x.ProviderSigned,
                    x => x.OfficeSigned,
                    x => x.Cancelled,
                    x => x.CancelReason
                )
                .MovesOnlyWhen("old.cancelled_at is not null or old.provider_signed_at is not null and old.office_signed_at is not null")
                .MovesOnlyUnless(Office, x => x.ProviderSigned, x => x.Changed)
                .Signed()
                .Script("workshops.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.ProviderId, x => x.Kind, x => x.Day, x => x.Place, x => x.CancelReason);
    }
}

internal sealed class WorkshopItemMapping : IEntityTypeConfiguration<WorkshopItemRecord>
{
    public void Configure(EntityTypeBuilder<WorkshopItemRecord> builder)
    {
        builder.HasOne<WorkshopRecord>().WithMany().HasForeignKey(i => i.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.WorkshopId);
        builder.Property(i => i.Title).HasMaxLength(WorkshopRules.LongestTitle);
        builder.Property(i => i.Note).HasMaxLength(WorkshopRules.LongestText);
        builder.Property(i => i.Decision).HasMaxLength(WorkshopRules.LongestText);
        builder.HasStamp(i => i.Proposed, required: false);
        builder.ToTable("workshop_items", static t => t.HasCheckConstraint("ck_workshop_items_title", "length(trim(title)) > 0"));
        builder.Wall(static w =>
            w.ReadWhenVisible<WorkshopRecord>(x => x.WorkshopId)
                .WriteBy(Role.Controller)
                .MovesOnly(x => x.Position, x => x.Title, x => x.Note, x => x.Decision)
                .Signed()
                .Script("workshops.sql")
        );
        builder.Audited(x => x.WorkshopId, x => x.Position);
    }
}

internal sealed class WorkshopFigureMapping : IEntityTypeConfiguration<WorkshopFigureRecord>
{
    public void Configure(EntityTypeBuilder<WorkshopFigureRecord> builder)
    {
        builder.HasOne<WorkshopRecord>().WithMany().HasForeignKey(f => f.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.WorkshopId, f.Position }).IsUnique();
        builder.Property(f => f.Label).HasMaxLength(300);
        builder.Property(f => f.Value).HasPrecision(14, 2);
        builder.Property(f => f.Source).HasMaxLength(300);
        builder.ToTable("workshop_figures");
        builder.Wall(static w =>
            w.ReadWhenVisible<WorkshopRecord>(x => x.WorkshopId).WriteBy(Role.Controller).AppendOnly().Script("workshops.sql")
        );
        builder.Audited(x => x.WorkshopId, x => x.Label, x => x.Value);
    }
}

internal sealed class WorkshopTaskMapping : IEntityTypeConfiguration<WorkshopTaskRecord>
{
    public void Configure(EntityTypeBuilder<WorkshopTaskRecord> builder)
    {
        builder.HasOne<WorkshopRecord>().WithMany().HasForeignKey(t => t.WorkshopId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.WorkshopId);
        builder.HasIndex(t => t.DueOn).HasFilter("done_on is null").HasDatabaseName("ix_workshop_tasks_open");
        builder.Property(t => t.Text).HasMaxLength(WorkshopTaskRules.LongestText);
        builder.Property(t => t.Remark).HasMaxLength(WorkshopTaskRules.LongestText);
        builder.HasStamp(t => t.Given);
        builder.HasStamp(t => t.Done, required: false);
        builder.ToTable(
            "workshop_tasks",
            static t =>
                t.HasCheckConstraint(
                    "ck_workshop_tasks_done",
                    "length(trim(text)) > 0 and (done_on is null) = (done_user_id is null) and (done_on is not null or remark is null)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<WorkshopRecord>(x => x.WorkshopId)
                .WriteBy(Role.Controller)
                .MovesOnly(x => x.DoneOn, x => x.Remark, x => x.Done)
                .MovesOnlyWhen("old.done_on is not null")
                .Signed()
                .Script("workshops.sql")
        );
        // Texts of minutes stay out of the book that administration reads.
        builder.Audited(x => x.WorkshopId, x => x.Side, x => x.DueOn, x => x.DoneOn);
    }
}
