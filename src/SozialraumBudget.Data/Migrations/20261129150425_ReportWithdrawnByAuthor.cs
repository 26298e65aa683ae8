using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

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

            migrationBuilder.DropIndex(
                name: "ix_report_orders_kind",
                table: "report_orders");

            migrationBuilder.AddColumn<int>(
                name: "days_after",
                table: "report_orders",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_on",
                table: "report_orders",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "report_orders",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Run("0006_report_plans.sql");

            migrationBuilder.CreateIndex(
                name: "ix_report_orders_name",
                table: "report_orders",
                column: "name",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_orders_days_after",
                table: "report_orders",
                sql: "days_after between 0 and 27");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_report_orders_days_after",
                table: "report_orders");

            migrationBuilder.DropIndex(
                name: "ix_report_orders_name",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "days_after",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "is_on",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "name",
                table: "report_orders");

            migrationBuilder.CreateIndex(
                name: "ix_report_orders_kind",
                table: "report_orders",
                column: "kind",
                unique: true);

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
