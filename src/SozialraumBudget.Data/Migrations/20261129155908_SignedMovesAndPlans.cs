using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignedMovesAndPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_spending_reports_decided",
                table: "spending_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_spending_reports_state",
                table: "spending_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions");

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

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "report_orders",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "help_moves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    months = table.Column<decimal>(type: "numeric(6,4)", precision: 6, scale: 4, nullable: false),
                    monthly_cost = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    share = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: false),
                    withdraw_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    office_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    office_signed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    office_signed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    provider_signed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    provider_signed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    withdrawn_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_moves", x => x.id);
                    table.CheckConstraint("ck_help_moves_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_help_moves_fits", "months > 0 and months <= 12 and monthly_cost > 0 and share > 0 and share <= 1 and length(trim(case_number)) > 0 and length(trim(reason)) > 0");
                    table.CheckConstraint("ck_help_moves_kind", "\"kind\" in ('Avoided', 'BroughtBack')");
                    table.CheckConstraint("ck_help_moves_signs", "(provider_signed_user_id is null or provider_signed_user_id is distinct from office_signed_user_id) and (withdrawn_user_id is null) = (withdraw_reason is null) and (withdrawn_user_id is null or provider_signed_user_id is null or office_signed_user_id is null)");
                    table.ForeignKey(
                        name: "fk_help_moves_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_help_moves_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fixed_help_moves",
                columns: table => new
                {
                    fixed_budget_id = table.Column<Guid>(type: "uuid", nullable: false),
                    help_move_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fixed_help_moves", x => new { x.fixed_budget_id, x.help_move_id });
                    table.ForeignKey(
                        name: "fk_fixed_help_moves_fixed_budgets_fixed_budget_id",
                        column: x => x.fixed_budget_id,
                        principalTable: "fixed_budgets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fixed_help_moves_help_moves_help_move_id",
                        column: x => x.help_move_id,
                        principalTable: "help_moves",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_spending_reports_decided",
                table: "spending_reports",
                sql: "amount > 0 and (state = 'Submitted') = (decided_user_id is null) and (state in ('Refused', 'Withdrawn')) = (decision_reason is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_spending_reports_state",
                table: "spending_reports",
                sql: "\"state\" in ('Submitted', 'Accepted', 'Refused', 'Withdrawn')");

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

            migrationBuilder.CreateIndex(
                name: "ix_fixed_help_moves_help_move_id",
                table: "fixed_help_moves",
                column: "help_move_id");

            migrationBuilder.CreateIndex(
                name: "ix_help_moves_agreement_id_budget_year",
                table: "help_moves",
                columns: new[] { "agreement_id", "budget_year" });

            migrationBuilder.CreateIndex(
                name: "ix_help_moves_provider_id",
                table: "help_moves",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_help_moves_waiting",
                table: "help_moves",
                columns: new[] { "agreement_id", "budget_year", "case_number" },
                unique: true,
                filter: "withdrawn_user_id is null and (provider_signed_user_id is null or office_signed_user_id is null)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fixed_help_moves");

            migrationBuilder.DropTable(
                name: "help_moves");

            migrationBuilder.DropCheckConstraint(
                name: "ck_spending_reports_decided",
                table: "spending_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_spending_reports_state",
                table: "spending_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_decision",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions");

            migrationBuilder.DropIndex(
                name: "ix_report_orders_name",
                table: "report_orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_orders_days_after",
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

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "report_orders");

            migrationBuilder.AddCheckConstraint(
                name: "ck_spending_reports_decided",
                table: "spending_reports",
                sql: "amount > 0 and (state = 'Submitted') = (decided_user_id is null) and (state = 'Refused') = (decision_reason is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_spending_reports_state",
                table: "spending_reports",
                sql: "\"state\" in ('Submitted', 'Accepted', 'Refused')");

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

            migrationBuilder.CreateIndex(
                name: "ix_report_orders_kind",
                table: "report_orders",
                column: "kind",
                unique: true);
        }
    }
}
