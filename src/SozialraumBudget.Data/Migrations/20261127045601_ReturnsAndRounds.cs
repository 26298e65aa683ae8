using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReturnsAndRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.AddColumn<bool>(
                name: "wants_reminders",
                table: "users",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "return_step_id",
                table: "deductions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "conflict_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conflict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflict_steps", x => x.id);
                    table.CheckConstraint("ck_conflict_steps_level", "\"level\" in ('Base', 'Management', 'Agreed', 'Decision')");
                    table.ForeignKey(
                        name: "fk_conflict_steps_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conflict_steps_case_bearings_conflict_id",
                        column: x => x.conflict_id,
                        principalTable: "case_bearings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_plans", x => x.id);
                    table.CheckConstraint("ck_office_plans_amount", "amount >= 0");
                    table.CheckConstraint("ck_office_plans_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.ForeignKey(
                        name: "fk_office_plans_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reconciliation_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    minutes = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    sources = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    figures = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    minutes_written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minutes_written_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    minutes_written_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    office_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    office_signed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    office_signed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    provider_signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    provider_signed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    provider_signed_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliation_rounds", x => x.id);
                    table.CheckConstraint("ck_reconciliation_rounds_signers", "provider_signed_user_id is distinct from office_signed_user_id or provider_signed_user_id is null");
                    table.ForeignKey(
                        name: "fk_reconciliation_rounds_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reconciliation_rounds_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows = table.Column<string>(type: "text", maxLength: 2000, nullable: false),
                    replaces_all = table.Column<bool>(type: "boolean", nullable: false),
                    taken_as = table.Column<string>(type: "text", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_drafts", x => x.id);
                    table.CheckConstraint("ck_return_drafts_kind", "\"kind\" in ('Cases', 'Hours', 'ExternalCosts', 'Offers')");
                    table.ForeignKey(
                        name: "fk_return_drafts_quarterly_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "quarterly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreed_differences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    agreed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agreed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agreed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreed_differences", x => x.id);
                    table.CheckConstraint("ck_agreed_differences_cause", "length(trim(cause)) > 0");
                    table.CheckConstraint("ck_agreed_differences_kind", "\"kind\" in ('OnlyProvider', 'OnlyOffice', 'CostType', 'Setting', 'Provider', 'Period', 'Intensity')");
                    table.CheckConstraint("ck_agreed_differences_side", "\"side\" in ('Provider', 'Office', 'Other')");
                    table.ForeignKey(
                        name: "fk_agreed_differences_reconciliation_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "reconciliation_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_case_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rows_of_other_areas = table.Column<int>(type: "integer", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stored_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stored_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_case_lists", x => x.id);
                    table.ForeignKey(
                        name: "fk_office_case_lists_reconciliation_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "reconciliation_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_cases",
                columns: table => new
                {
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    area = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    help_type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cost_type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    per_week = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_cases", x => new { x.list_id, x.row });
                    table.CheckConstraint("ck_office_cases_reason", "\"reason\" in ('Choice', 'SpecialOffer', 'EducationalSchool', 'IntegrationAssistance', 'Move', 'Emergency', 'NoCapacity')");
                    table.CheckConstraint("ck_office_cases_setting", "\"setting\" in ('Ambulatory', 'PartResidential', 'Residential')");
                    table.ForeignKey(
                        name: "fk_office_cases_office_case_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "office_case_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs",
                sql: "amount <> 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts",
                sql: "amount >= 0 and due + released > 0");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_return_step_id",
                table: "deductions",
                column: "return_step_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions",
                sql: "amount > 0 or (amount < 0 and source = 'AcceptedReturn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source in ('RenegotiatedInstalments', 'RenegotiatedRetention')) = (fixed_budget_id is not null) and (source = 'AcceptedReturn') = (return_step_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention', 'AcceptedReturn')");

            migrationBuilder.CreateIndex(
                name: "ix_agreed_differences_round_id",
                table: "agreed_differences",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_steps_agreement_id",
                table: "conflict_steps",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_conflict_steps_conflict_id_level",
                table: "conflict_steps",
                columns: new[] { "conflict_id", "level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_case_lists_round_id",
                table: "office_case_lists",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_plans_agreement_id_budget_year",
                table: "office_plans",
                columns: new[] { "agreement_id", "budget_year" });

            migrationBuilder.CreateIndex(
                name: "ix_reconciliation_rounds_agreement_id_period",
                table: "reconciliation_rounds",
                columns: new[] { "agreement_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reconciliation_rounds_provider_id",
                table: "reconciliation_rounds",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_drafts_return_id_kind",
                table: "return_drafts",
                columns: new[] { "return_id", "kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_deductions_return_steps_return_step_id",
                table: "deductions",
                column: "return_step_id",
                principalTable: "return_steps",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deductions_return_steps_return_step_id",
                table: "deductions");

            migrationBuilder.DropTable(
                name: "agreed_differences");

            migrationBuilder.DropTable(
                name: "conflict_steps");

            migrationBuilder.DropTable(
                name: "office_cases");

            migrationBuilder.DropTable(
                name: "office_plans");

            migrationBuilder.DropTable(
                name: "return_drafts");

            migrationBuilder.DropTable(
                name: "office_case_lists");

            migrationBuilder.DropTable(
                name: "reconciliation_rounds");

            migrationBuilder.DropCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts");

            migrationBuilder.DropIndex(
                name: "ix_deductions_return_step_id",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "wants_reminders",
                table: "users");

            migrationBuilder.DropColumn(
                name: "return_step_id",
                table: "deductions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs",
                sql: "amount > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts",
                sql: "amount >= 0 and set_off >= 0 and due + released > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions",
                sql: "amount > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source = 'Recorded') = (fixed_budget_id is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention')");
        }
    }
}
