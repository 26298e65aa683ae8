using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Evaluation;

namespace SozialraumBudget.Data.Tables;

internal sealed class ComparisonMapping : IEntityTypeConfiguration<ComparisonChoice>
{
    public void Configure(EntityTypeBuilder<ComparisonChoice> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.AgreementId);
        builder.Property(c => c.Reason).HasMaxLength(ComparisonRules.LongestReason);
        builder.HasStamp(c => c.Chosen);
        builder.ToTable(
            "comparison_choices",
            static t => t.HasCheckConstraint("ck_comparison_choices_areas", "cardinality(area_ids) > 0 and length(trim(reason)) > 0")
        );
        builder.Wall(static w => w.ReadBy(Role.Controller, Role.Approver, Role.Management).WriteBy(Role.Controller).AppendOnly().Signed());
        builder.Audited(x => x.AgreementId, x => x.AreaIds, x => x.Reason);
    }
}
