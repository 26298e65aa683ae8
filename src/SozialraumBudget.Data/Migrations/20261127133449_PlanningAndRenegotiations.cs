using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanningAndRenegotiations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions");

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

            migrationBuilder.AddColumn<Guid>(
                name: "provider_id",
                table: "files",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "distribution_scenarios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    plan = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    committee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distribution_scenarios", x => x.id);
                    table.CheckConstraint("ck_distribution_scenarios_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_distribution_scenarios_decision", "(state = 'Draft') = (decided_user_id is null) and (state = 'Draft') = (committee is null) and (state = 'Draft') = (decided_on is null) and (state = 'Draft') = (reference is null)");
                    table.CheckConstraint("ck_distribution_scenarios_state", "\"state\" in ('Draft', 'Decided', 'Superseded')");
                    table.ForeignKey(
                        name: "fk_distribution_scenarios_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hour_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    rate = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    facts = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hour_rates", x => x.id);
                    table.CheckConstraint("ck_hour_rates_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_hour_rates_rate", "rate > 0 and length(trim(source)) > 0");
                    table.ForeignKey(
                        name: "fk_hour_rates_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "renegotiations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    excess = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    budget_version = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    facts = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    end_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    closed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opened_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_renegotiations", x => x.id);
                    table.CheckConstraint("ck_renegotiations_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_renegotiations_ends", "number > 0 and budget_version > 0 and total > 0 and (state = 'Open') = (closed_user_id is null) and (state = 'Ended') = (end_reason is not null)");
                    table.CheckConstraint("ck_renegotiations_occasion", "\"occasion\" in ('Forecast', 'BothProofs', 'Other')");
                    table.CheckConstraint("ck_renegotiations_state", "\"state\" in ('Open', 'Agreed', 'Ended')");
                    table.ForeignKey(
                        name: "fk_renegotiations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_renegotiations_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "repayments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deduction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repayments", x => x.id);
                    table.CheckConstraint("ck_repayments_amount", "amount > 0 and length(trim(reference)) > 0");
                    table.ForeignKey(
                        name: "fk_repayments_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_repayments_deductions_deduction_id",
                        column: x => x.deduction_id,
                        principalTable: "deductions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "distribution_amounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_distribution_amounts", x => x.id);
                    table.CheckConstraint("ck_distribution_amounts_amount", "amount >= 0");
                    table.ForeignKey(
                        name: "fk_distribution_amounts_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_distribution_amounts_distribution_scenarios_scenario_id",
                        column: x => x.scenario_id,
                        principalTable: "distribution_scenarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "renegotiation_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    renegotiation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_renegotiation_offers", x => x.id);
                    table.CheckConstraint("ck_renegotiation_offers_side", "\"side\" in ('Provider', 'Office')");
                    table.CheckConstraint("ck_renegotiation_offers_total", "total > 0 and length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_renegotiation_offers_renegotiations_renegotiation_id",
                        column: x => x.renegotiation_id,
                        principalTable: "renegotiations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "renegotiation_files",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_renegotiation_files", x => new { x.offer_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_renegotiation_files_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_renegotiation_files_renegotiation_offers_offer_id",
                        column: x => x.offer_id,
                        principalTable: "renegotiation_offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_return_uploads_import_run_id",
                table: "return_uploads",
                column: "import_run_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions",
                sql: "\"kind\" in ('BudgetFixed', 'Renegotiation', 'RetentionReleased', 'Payout', 'Reversal', 'ClaimSettled', 'RetentionTakenBack', 'AdditionalDue', 'Repayment')");

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

            migrationBuilder.CreateIndex(
                name: "ix_files_provider_id",
                table: "files",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_distribution_amounts_area_id",
                table: "distribution_amounts",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_distribution_amounts_scenario_id_area_id",
                table: "distribution_amounts",
                columns: new[] { "scenario_id", "area_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distribution_scenarios_budget_year_name",
                table: "distribution_scenarios",
                columns: new[] { "budget_year", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_distribution_scenarios_decided",
                table: "distribution_scenarios",
                column: "budget_year",
                unique: true,
                filter: "state = 'Decided'");

            migrationBuilder.CreateIndex(
                name: "ix_distribution_scenarios_file_id",
                table: "distribution_scenarios",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_hour_rates_budget_year_provider_id",
                table: "hour_rates",
                columns: new[] { "budget_year", "provider_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hour_rates_provider_id",
                table: "hour_rates",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_renegotiation_files_file_id",
                table: "renegotiation_files",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_renegotiation_offers_renegotiation_id",
                table: "renegotiation_offers",
                column: "renegotiation_id");

            migrationBuilder.CreateIndex(
                name: "ix_renegotiations_agreement_id_budget_year_number",
                table: "renegotiations",
                columns: new[] { "agreement_id", "budget_year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_renegotiations_open",
                table: "renegotiations",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_renegotiations_provider_id",
                table: "renegotiations",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_repayments_agreement_id",
                table: "repayments",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_repayments_deduction_id",
                table: "repayments",
                column: "deduction_id");

            migrationBuilder.AddForeignKey(
                name: "fk_files_providers_provider_id",
                table: "files",
                column: "provider_id",
                principalTable: "providers",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

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

            migrationBuilder.CreateTable(
                name: "year_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    figures = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_figures", x => x.id);
                    table.CheckConstraint("ck_year_figures_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.ForeignKey(
                        name: "fk_year_figures_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_year_figures_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_year_figures_agreement_id_budget_year",
                table: "year_figures",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_year_figures_budget_year",
                table: "year_figures",
                column: "budget_year");

            migrationBuilder.CreateIndex(
                name: "ix_year_figures_provider_id",
                table: "year_figures",
                column: "provider_id");

            migrationBuilder.DropCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines");

            migrationBuilder.AddCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines",
                sql: "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside', 'Allocated')");

            migrationBuilder.Run("0005_files_of_one_provider.sql");
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

            migrationBuilder.DropTable(
                name: "year_figures");

            migrationBuilder.DropForeignKey(
                name: "fk_files_providers_provider_id",
                table: "files");

            migrationBuilder.DropForeignKey(
                name: "fk_import_profiles_providers_provider_id",
                table: "import_profiles");

            migrationBuilder.DropForeignKey(
                name: "fk_import_runs_agreements_agreement_id",
                table: "import_runs");

            migrationBuilder.DropForeignKey(
                name: "fk_return_uploads_import_runs_import_run_id",
                table: "return_uploads");

            migrationBuilder.DropTable(
                name: "distribution_amounts");

            migrationBuilder.DropTable(
                name: "hour_rates");

            migrationBuilder.DropTable(
                name: "renegotiation_files");

            migrationBuilder.DropTable(
                name: "repayments");

            migrationBuilder.DropTable(
                name: "distribution_scenarios");

            migrationBuilder.DropTable(
                name: "renegotiation_offers");

            migrationBuilder.DropTable(
                name: "renegotiations");

            migrationBuilder.DropIndex(
                name: "ix_return_uploads_import_run_id",
                table: "return_uploads");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions");

            migrationBuilder.DropIndex(
                name: "ix_import_runs_agreement_id",
                table: "import_runs");

            migrationBuilder.DropIndex(
                name: "ix_import_profiles_format_provider_id_name",
                table: "import_profiles");

            migrationBuilder.DropIndex(
                name: "ix_import_profiles_provider_id",
                table: "import_profiles");

            migrationBuilder.DropIndex(
                name: "ix_files_provider_id",
                table: "files");

            migrationBuilder.DropColumn(
                name: "import_run_id",
                table: "return_uploads");

            migrationBuilder.DropColumn(
                name: "agreement_id",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "provider_id",
                table: "import_profiles");

            migrationBuilder.DropColumn(
                name: "provider_id",
                table: "files");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions",
                sql: "\"kind\" in ('BudgetFixed', 'Renegotiation', 'RetentionReleased', 'Payout', 'Reversal', 'ClaimSettled', 'RetentionTakenBack', 'AdditionalDue')");

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_format_name",
                table: "import_profiles",
                columns: new[] { "format", "name" },
                unique: true);
        }
    }
}
