using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>Policies, triggers and grants, written from the declarations of the model.</summary>
internal static class WallSql
{
    public const string AppRole = "srb_app";

    /// <summary>Row security, policies and triggers of every table.</summary>
    public static string Tables(IModel model)
    {
        var sql = new StringBuilder();
        foreach (var (entity, wall) in Walled(model).Where(static w => !w.Wall.IsView))
        {
            var table = entity.GetTableName()!;
            Line(sql, $"alter table {table} enable row level security;");
            if (wall.Readers.Count > 0)
            {
                Line(sql, $"create policy read on {table} for select using ({Readers(entity, wall)});");
            }

            if (Any(entity, wall.Writers) is { } writers)
            {
                Line(sql, $"create policy keep on {table} for all using ({writers}) with check ({writers});");
            }

            if (Any(entity, wall.Inserters) is { } inserters)
            {
                Line(sql, $"create policy add on {table} for insert with check ({inserters});");
            }

            Triggers(sql, entity, wall, table);
        }

        return sql.ToString();
    }

    /// <summary>What the app role may do with every table and view; row security says with which rows.</summary>
    public static string Grants(IModel model)
    {
        var sql = new StringBuilder();
        Line(sql, $"grant usage on schema public to {AppRole};");
        Line(sql, $"grant usage on all sequences in schema public to {AppRole};");
        foreach (var (entity, wall) in Walled(model))
        {
            var rights = new List<string> { "select" };
            if (!wall.IsView)
                rights.Add("insert");
            if (wall is { MayUpdate: true, Updatable: null })
                rights.Add("update");
            if (wall.Updatable is { } columns)
                rights.Add($"update ({string.Join(", ", columns.SelectMany(c => Columns(entity, c)))})");
            if (wall.MayDelete)
                rights.Add("delete");
            Line(sql, $"grant {string.Join(", ", rights)} on {Name(entity)} to {AppRole};");
        }

        return sql.ToString();
    }

    /// <summary>Scripts that the declarations name, each once.</summary>
    public static IReadOnlyList<string> Scripts(IModel model) =>
        [.. Walled(model).SelectMany(static w => w.Wall.Scripts).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<(IEntityType Entity, Wall Wall)> Walled(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.FindWall() is not null
        orderby Name(entity)
        select (entity, entity.FindWall()!);

    private static void Triggers(StringBuilder sql, IEntityType entity, Wall wall, string table)
    {
        if (wall.IsAppendOnly)
        {
            Line(sql, $"create trigger append_only before update or delete on {table} for each row execute function app_append_only();");
            Line(sql, $"create trigger append_only_truncate before truncate on {table} execute function app_append_only();");
        }

        foreach (var (move, index) in wall.Moves.Select(static (m, i) => (m, i)))
        {
            var when = move.When is null ? "" : $"when ({move.When}) ";
            var columns = move.Columns.SelectMany(c => Columns(entity, c));
            string[] arguments = [string.Join(',', move.Except), move.Only ? "move" : "stay", .. columns];
            Line(
                sql,
                $"create trigger columns_stay_{index} before update on {table} for each row {when}"
                    + $"execute function app_columns_stay({Quoted(arguments)});"
            );
        }

        if (wall.Signature is { } signature)
        {
            var signed = entity
                .GetComplexProperties()
                .Where(c => c.ClrType == signature.Type)
                .Select(c => c.ComplexType.FindProperty(signature.User)!.GetColumnName())
                .Order(StringComparer.Ordinal)
                .ToList();
            Line(
                sql,
                $"create trigger own_stamps before insert or update of {string.Join(", ", signed)} on {table} for each row "
                    + $"execute function app_own_stamps({Quoted(signed)});"
            );
        }
    }

    private static string Readers(IEntityType entity, Wall wall)
    {
        var conditions = wall.Readers.Select(r => Sql(entity, r)).ToList();
        // Whoever sees every agreement sees every row that hangs on one: saves the list of the other table's rows.
        if (wall.Readers.Exists(r => !r.KnowsAll && HangsOnAgreement(entity.Model, r.Parent)))
        {
            conditions.Insert(0, "(select app_sees_all())");
        }

        var any = string.Join(" or ", conditions);
        return wall.ReadersOnly.Count == 0
            ? any
            : $"(select app_is({Quoted(wall.ReadersOnly.Select(static r => r.ToString()))})) and ({any})";
    }

    private static bool HangsOnAgreement(IModel model, Type? type) =>
        type is not null
        && model.FindEntityType(type)?.FindWall() is { ReadersOnly.Count: 0 } wall
        && wall.Readers.Exists(r => r.KnowsAll || (r.Parent != type && HangsOnAgreement(model, r.Parent)));

    private static string? Any(IEntityType entity, List<WallCondition> conditions) =>
        conditions.Count == 0 ? null : string.Join(" or ", conditions.Select(c => Sql(entity, c)));

    private static string Sql(IEntityType entity, WallCondition condition) =>
        string.Format(
            CultureInfo.InvariantCulture,
            condition.Sql,
            condition.Property is { } name ? Columns(entity, name).Single() : "",
            condition.Parent is { } parent ? entity.Model.FindEntityType(parent)!.GetTableName() : ""
        );

    private static string Name(IEntityType entity) => entity.GetTableName() ?? entity.GetViewName()!;

    private static IEnumerable<string> Columns(IEntityType entity, string member) =>
        entity.FindComplexProperty(member) is { } complex ? complex.ComplexType.GetProperties().Select(static p => p.GetColumnName())
        : entity.FindProperty(member) is { } property ? [property.GetColumnName()]
        : throw new InvalidOperationException($"{entity.DisplayName()} has no column {member} for its wall.");

    private static void Line(StringBuilder sql, string line) => sql.Append(line).Append('\n');

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(static t => $"'{t}'"));
}
