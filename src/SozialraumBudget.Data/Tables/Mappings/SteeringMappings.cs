using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class YearFiguresMapping : IEntityTypeConfiguration<YearFiguresRecord>
{
    public void Configure(EntityTypeBuilder<YearFiguresRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(f => f.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(f => f.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.AgreementId, f.BudgetYear }).IsUnique();
        builder.HasIndex(f => f.BudgetYear);
        builder.Property(f => f.Figures).HasColumnType("jsonb");
        builder.HasStamp(f => f.Made);
        builder.ToTable("year_figures");
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.AsOf, x => x.Figures, x => x.Made)
                .Signed()
        );
        builder.Audited(x => x.AgreementId, x => x.AsOf, x => x.BudgetYear);
    }
}
