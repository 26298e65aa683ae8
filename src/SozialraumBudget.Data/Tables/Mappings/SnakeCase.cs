using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SozialraumBudget.Data.Tables;

/// <summary>PostgreSQL names: snake_case for tables, columns, keys and indexes, so that SQL needs no quotes.</summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetViewName() is null && entity.GetTableName() is { } table) entity.SetTableName(Name(table.Replace("AspNet", "", StringComparison.Ordinal)));
            Columns(entity);
            foreach (var key in entity.GetKeys()) key.SetName(Name(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys()) foreignKey.SetConstraintName(Name(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Name(index.GetDatabaseName()!));
        }
    }

    private static void Columns(IMutableTypeBase type, string prefix = "")
    {
        foreach (var property in type.GetDeclaredProperties().Where(static p => p.Name != "RowVersion"))
        {
            property.SetColumnName(Name(prefix + property.Name));
        }

        foreach (var complex in type.GetDeclaredComplexProperties()) Columns(complex.ComplexType, $"{complex.Name}_");
    }

    private static string Name(string name) =>
        WordStart().Replace(name.Replace("~", "", StringComparison.Ordinal), "_").Replace("__", "_", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
