using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Migrations;

/// <summary>Walls and the log's columns are no structure: snapshots of the model leave them out.</summary>
internal sealed class DesignTimeServices : IDesignTimeServices
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection.AddSingleton<IAnnotationCodeGenerator, StructureOnly>();

#pragma warning disable EF1001 // The provider's generator is the one whose output is kept.
    private sealed class StructureOnly(AnnotationCodeGeneratorDependencies dependencies) : NpgsqlAnnotationCodeGenerator(dependencies)
    {
        public override IEnumerable<IAnnotation> FilterIgnoredAnnotations(IEnumerable<IAnnotation> annotations) =>
            base.FilterIgnoredAnnotations(annotations.Where(static a => a.Name is not (Wall.Annotation or AuditColumns.Annotation)));
    }
#pragma warning restore EF1001
}
