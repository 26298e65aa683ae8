using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportsOfReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_import_profiles_format_name",
                table: "import_profiles");

            migrationBuilder.AddColumn<Guid>(
                name: "import_run_id",
                table: "return_uploads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "agreement_id",
                table: "import_runs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "provider_id",
                table: "import_profiles",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_uploads_import_run_id",
                table: "return_uploads",
                column: "import_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_agreement_id",
                table: "import_runs",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_format_provider_id_name",
                table: "import_profiles",
                columns: new[] { "format", "provider_id", "name" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_provider_id",
                table: "import_profiles",
                column: "provider_id");

            migrationBuilder.AddForeignKey(
                name: "fk_import_profiles_providers_provider_id",
                table: "import_profiles",
                column: "provider_id",
                principalTable: "providers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_import_runs_agreements_agreement_id",
                table: "import_runs",
                column: "agreement_id",
                principalTable: "agreements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_return_uploads_import_runs_import_run_id",
                table: "return_uploads",
                column: "import_run_id",
                principalTable: "import_runs",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_import_profiles_providers_provider_id",
                table: "import_profiles");

            migrationBuilder.DropForeignKey(
                name: "fk_import_runs_agreements_agreement_id",
                table: "import_runs");

            migrationBuilder.DropForeignKey(
                name: "fk_return_uploads_import_runs_import_run_id",
                table: "return_uploads");

            migrationBuilder.DropIndex(
                name: "ix_return_uploads_import_run_id",
                table: "return_uploads");

            migrationBuilder.DropIndex(
                name: "ix_import_runs_agreement_id",
                table: "import_runs");

            migrationBuilder.DropIndex(
                name: "ix_import_profiles_format_provider_id_name",
                table: "import_profiles");

            migrationBuilder.DropIndex(
                name: "ix_import_profiles_provider_id",
                table: "import_profiles");

            migrationBuilder.DropColumn(
                name: "import_run_id",
                table: "return_uploads");

            migrationBuilder.DropColumn(
                name: "agreement_id",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "provider_id",
                table: "import_profiles");

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_format_name",
                table: "import_profiles",
                columns: new[] { "format", "name" },
                unique: true);
        }
    }
}
