using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SozialraumBudget.Data.Tables;

/// <summary>Check constraints that follow from a column's meaning alone: enumerations, periods, years.</summary>
internal static class Checks
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(static e => e.GetViewName() is null))
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                var (column, type) = (property.GetColumnName(), Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
                if (type.IsEnum)
                    Add(entity, column, $"\"{column}\" in ({string.Join(", ", Enum.GetNames(type).Select(static n => $"'{n}'"))})");
                if (column is "budget_year" or "year")
                    Add(entity, column, $"\"{column}\" between 1990 and 2100");
                if (column == "valid_to")
                    Add(entity, "period", "valid_to is null or valid_to >= valid_from");
            }
        }
    }

    private static void Add(IMutableEntityType entity, string what, string sql) =>
        entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{what}", sql);
}
