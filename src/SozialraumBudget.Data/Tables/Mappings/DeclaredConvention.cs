using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tables;

/// <summary>Every entity says who reads and writes it and what of it the log records; one that says nothing fails the model.</summary>
internal sealed class DeclaredConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        Walls.Require(modelBuilder.Metadata);
        AuditColumns.Require(modelBuilder.Metadata);
    }
}
