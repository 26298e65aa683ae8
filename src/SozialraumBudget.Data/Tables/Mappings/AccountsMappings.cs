using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class AnnualAccountsMapping : IEntityTypeConfiguration<AnnualAccounts>
{
    public void Configure(EntityTypeBuilder<AnnualAccounts> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AgreementId, a.BudgetYear }).IsUnique();
        builder.HasIndex(a => a.BudgetYear);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.ToTable("annual_accounts", static t => t.HasCheckConstraint("ck_annual_accounts_version", "version > 0"));
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Version)
                .Script("year_accounts.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.BudgetYear, x => x.ProviderId, x => x.State, x => x.Version);
    }
}

internal sealed class AccountsSheetMapping : IEntityTypeConfiguration<AccountsSheet>
{
    public void Configure(EntityTypeBuilder<AccountsSheet> builder)
    {
        builder.HasOne<AnnualAccounts>().WithMany().HasForeignKey(s => s.AccountsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Posts).WithOne().HasForeignKey(p => p.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.AccountsId, s.Version });
        builder.Property(s => s.FileName).HasMaxLength(255);
        builder.HasStamp(s => s.Saved);
        builder.ToTable("accounts_sheets", static t => t.HasCheckConstraint("ck_accounts_sheets_version", "version > 0"));
        builder.Wall(static w => w.ReadWhenVisible<AnnualAccounts>(x => x.AccountsId).AppendOnly().Signed().Script("year_accounts.sql"));
        builder.Audited(x => x.AccountsId, x => x.FileName, x => x.Stated, x => x.Version);
    }
}

internal sealed class AccountsLineMapping : IEntityTypeConfiguration<AccountsLineRecord>
{
    public void Configure(EntityTypeBuilder<AccountsLineRecord> builder)
    {
        builder.HasKey(l => new { l.SheetId, l.Row });
        builder.Property(l => l.Text).HasMaxLength(200);
        builder.ToTable("accounts_lines");
        builder.Wall(static w => w.ReadWhenVisible<AccountsSheet>(x => x.SheetId).AppendOnly().Script("year_accounts.sql"));
        builder.NotAudited(); // in the entry of its sheet
    }
}

internal sealed class AccountsPostsMapping : IEntityTypeConfiguration<AccountsPostsRecord>
{
    public void Configure(EntityTypeBuilder<AccountsPostsRecord> builder)
    {
        builder.HasKey(p => new { p.SheetId, p.Row });
        builder.Property(p => p.Group).HasMaxLength(120);
        builder.Property(p => p.Posts).HasPrecision(8, 2);
        builder.ToTable("accounts_posts", static t => t.HasCheckConstraint("ck_accounts_posts_posts", "posts >= 0"));
        builder.Wall(static w => w.ReadWhenVisible<AccountsSheet>(x => x.SheetId).AppendOnly().Script("year_accounts.sql"));
        builder.NotAudited(); // in the entry of its sheet
    }
}

internal sealed class AccountsStepMapping : IEntityTypeConfiguration<AccountsStep>
{
    public void Configure(EntityTypeBuilder<AccountsStep> builder)
    {
        builder.HasOne<AnnualAccounts>().WithMany().HasForeignKey(s => s.AccountsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.AccountsId);
        builder.HasStamp(s => s.Made);
        builder.ToTable("accounts_steps");
        builder.Wall(static w =>
            w.ReadWhenVisible<AnnualAccounts>(x => x.AccountsId).WriteBy(Role.Controller).AppendOnly().Signed().Script("year_accounts.sql")
        );
        builder.Audited(x => x.AccountsId, x => x.Move, x => x.Reason, x => x.Result, x => x.Version);
    }
}

internal sealed class AccountsCommentMapping : IEntityTypeConfiguration<AccountsComment>
{
    public void Configure(EntityTypeBuilder<AccountsComment> builder)
    {
        builder.HasOne<AnnualAccounts>().WithMany().HasForeignKey(c => c.AccountsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.AccountsId);
        builder.HasStamp(c => c.Written);
        builder.HasStamp(c => c.Settled, required: false);
        builder.ToTable("accounts_comments", static t => t.HasCheckConstraint("ck_accounts_comments_text", "length(trim(text)) > 0"));
        builder.Wall(static w =>
            w.ReadWhenVisible<AnnualAccounts>(x => x.AccountsId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.Settled)
                .Signed()
                .Script("year_accounts.sql")
        );
        builder.Audited(x => x.AccountsId, x => x.Check, x => x.Text, x => x.Version);
    }
}

internal sealed class AccountsFileMapping : IEntityTypeConfiguration<AccountsFile>
{
    public void Configure(EntityTypeBuilder<AccountsFile> builder)
    {
        builder.HasOne<AnnualAccounts>().WithMany().HasForeignKey(f => f.AccountsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.AccountsId);
        builder.HasStamp(f => f.Attached);
        builder.ToTable("accounts_files");
        builder.Wall(static w => w.ReadWhenVisible<AnnualAccounts>(x => x.AccountsId).AppendOnly().Signed().Script("year_accounts.sql"));
        builder.Audited(x => x.AccountsId, x => x.FileId, x => x.Version);
    }
}
