using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportWithdrawnByAuthor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions",
                sql: "(state in ('Frozen', 'TakenBack')) = (decided_user_id is null) and (state = 'Returned') = (reason is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned', 'Withdrawn', 'TakenBack')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions",
                sql: "(state in ('Withdrawn', 'TakenBack')) = (withdrawn_user_id is not null) and (state in ('Withdrawn', 'TakenBack')) = (withdrawn_reason is not null) and (withdrawn_user_id is null or (state = 'TakenBack') = (withdrawn_user_id = frozen_user_id))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions",
                sql: "(state = 'Frozen') = (decided_user_id is null) and (state = 'Returned') = (reason is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned', 'Withdrawn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions",
                sql: "(state = 'Withdrawn') = (withdrawn_user_id is not null) and (state = 'Withdrawn') = (withdrawn_reason is not null) and (withdrawn_user_id is null or withdrawn_user_id <> frozen_user_id)");
        }
    }
}
