using Microsoft.EntityFrameworkCore.Migrations;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>SQL that the model cannot express, kept as files beside this class and run by migrations.</summary>
internal static class Scripts
{
    public static void Run(this MigrationBuilder migration, string file)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The script {file} is not embedded.");
        using var reader = new StreamReader(stream);
        migration.Sql(reader.ReadToEnd());
    }
}
