using Microsoft.EntityFrameworkCore.Migrations;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>
/// SQL in files. Those of a migration lie in Migrations/Scripts and never change once they are frozen; those of the walls lie in
/// RowSecurity/Scripts, may be edited, and are applied again when they were.
/// </summary>
internal static class SqlScript
{
    /// <summary>Runs a migration's own script.</summary>
    public static void Run(this MigrationBuilder migration, string file) => migration.Sql(Read(file));

    public static string Read(string file)
    {
        using var stream =
            typeof(SqlScript).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The script {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
