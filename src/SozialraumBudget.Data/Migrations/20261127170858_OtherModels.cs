using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class OtherModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines");

            migrationBuilder.AddCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines",
                sql: "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside', 'Allocated')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines");

            migrationBuilder.AddCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines",
                sql: "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside')");
        }
    }
}
