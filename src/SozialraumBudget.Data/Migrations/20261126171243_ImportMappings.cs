using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportMappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_import_runs_state",
                table: "import_runs");

            migrationBuilder.AlterColumn<string>(
                name: "preview",
                table: "import_runs",
                type: "text",
                maxLength: 2147483647,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mapping",
                table: "import_runs",
                type: "text",
                maxLength: 2147483647,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "may_be_mapped",
                table: "import_runs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "import_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    header_print = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    mapping = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_profiles", x => x.id);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_runs_state",
                table: "import_runs",
                sql: "\"state\" in ('Queued', 'Running', 'NeedsConfirmation', 'NeedsMapping', 'Completed', 'Refused', 'Cancelled', 'Unchanged')");

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_format_name",
                table: "import_profiles",
                columns: new[] { "format", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_profiles");

            migrationBuilder.DropCheckConstraint(
                name: "ck_import_runs_state",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "mapping",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "may_be_mapped",
                table: "import_runs");

            migrationBuilder.AlterColumn<string>(
                name: "preview",
                table: "import_runs",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: 2147483647,
                oldNullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_runs_state",
                table: "import_runs",
                sql: "\"state\" in ('Queued', 'Running', 'NeedsConfirmation', 'Completed', 'Refused', 'Cancelled', 'Unchanged')");
        }
    }
}
