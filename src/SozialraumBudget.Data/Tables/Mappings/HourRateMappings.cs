using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.RateCalculation;

namespace SozialraumBudget.Data.Tables;

internal sealed class HourRateMapping : IEntityTypeConfiguration<HourRateRecord>
{
    public void Configure(EntityTypeBuilder<HourRateRecord> builder)
    {
        builder.HasOne<Provider>().WithMany().HasForeignKey(r => r.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.BudgetYear, r.ProviderId });
        builder.Property(r => r.Facts).HasColumnType("jsonb");
        builder.Property(r => r.Source).HasMaxLength(HourRateRules.LongestSource);
        builder.HasStamp(r => r.Recorded);
        builder.ToTable("hour_rates", static t => t.HasCheckConstraint("ck_hour_rates_rate", "rate > 0 and length(trim(source)) > 0"));
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Management)
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
        );
        builder.Audited(x => x.ProviderId, x => x.BudgetYear, x => x.Rate, x => x.Facts, x => x.Source);
    }
}
