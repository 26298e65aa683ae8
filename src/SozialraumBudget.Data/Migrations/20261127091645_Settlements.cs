using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class Settlements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.AddColumn<Guid>(
                name: "earmark_account_id",
                table: "deductions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "settlement_id",
                table: "deductions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "earmark_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opened_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earmark_accounts", x => x.id);
                    table.CheckConstraint("ck_earmark_accounts_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_earmark_accounts_purpose", "\"purpose\" in ('YouthWelfare', 'HelpForUpbringing', 'Networking')");
                    table.ForeignKey(
                        name: "fk_earmark_accounts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earmark_accounts_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    accounts = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    plausibility = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    returned = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    youth_welfare = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    help = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    borne = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    end_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ended_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prepared_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prepared_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlements", x => x.id);
                    table.CheckConstraint("ck_settlements_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_settlements_ends", "version > 0 and (case when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 else -accounts = paid + borne and returned + youth_welfare + help = 0 end)");
                    table.CheckConstraint("ck_settlements_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
                    table.CheckConstraint("ck_settlements_stamps", "(state = 'Approved') = (approved_user_id is not null) and (state in ('Refused', 'Withdrawn')) = (ended_user_id is not null)");
                    table.CheckConstraint("ck_settlements_state", "\"state\" in ('Prepared', 'Approved', 'Refused', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_settlements_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settlements_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spending_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decision_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reported_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reported_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spending_reports", x => x.id);
                    table.CheckConstraint("ck_spending_reports_decided", "amount > 0 and (state = 'Submitted') = (decided_user_id is null) and (state = 'Refused') = (decision_reason is not null)");
                    table.CheckConstraint("ck_spending_reports_state", "\"state\" in ('Submitted', 'Accepted', 'Refused')");
                    table.ForeignKey(
                        name: "fk_spending_reports_earmark_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "earmark_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_spending_reports_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "earmark_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    settlement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deduction_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    booked_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    booked_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earmark_entries", x => x.id);
                    table.CheckConstraint("ck_earmark_entries_source", "amount <> 0 and (settlement_id is null) <> (deduction_id is null) and (deduction_id is null or amount < 0)");
                    table.ForeignKey(
                        name: "fk_earmark_entries_deductions_deduction_id",
                        column: x => x.deduction_id,
                        principalTable: "deductions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earmark_entries_earmark_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "earmark_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_earmark_entries_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deductions_earmark_account_id",
                table: "deductions",
                column: "earmark_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_settlement_id",
                table: "deductions",
                column: "settlement_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source in ('RenegotiatedInstalments', 'RenegotiatedRetention')) = (fixed_budget_id is not null) and (source = 'AcceptedReturn') = (return_step_id is not null) and (source = 'Settlement') = (settlement_id is not null) and (source = 'Earmark') = (earmark_account_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention', 'AcceptedReturn', 'Settlement', 'Earmark')");

            migrationBuilder.CreateIndex(
                name: "ix_earmark_accounts_agreement_id_budget_year_purpose",
                table: "earmark_accounts",
                columns: new[] { "agreement_id", "budget_year", "purpose" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_earmark_accounts_provider_id",
                table: "earmark_accounts",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_earmark_entries_account_id_settlement_id",
                table: "earmark_entries",
                columns: new[] { "account_id", "settlement_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_earmark_entries_deduction_id",
                table: "earmark_entries",
                column: "deduction_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_earmark_entries_settlement_id",
                table: "earmark_entries",
                column: "settlement_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_agreement_id_budget_year_version",
                table: "settlements",
                columns: new[] { "agreement_id", "budget_year", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settlements_provider_id",
                table: "settlements",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_settlements_waiting",
                table: "settlements",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true,
                filter: "state = 'Prepared'");

            migrationBuilder.CreateIndex(
                name: "ix_spending_reports_account_id",
                table: "spending_reports",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_spending_reports_file_id",
                table: "spending_reports",
                column: "file_id");

            migrationBuilder.AddForeignKey(
                name: "fk_deductions_earmark_accounts_earmark_account_id",
                table: "deductions",
                column: "earmark_account_id",
                principalTable: "earmark_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_deductions_settlements_settlement_id",
                table: "deductions",
                column: "settlement_id",
                principalTable: "settlements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deductions_earmark_accounts_earmark_account_id",
                table: "deductions");

            migrationBuilder.DropForeignKey(
                name: "fk_deductions_settlements_settlement_id",
                table: "deductions");

            migrationBuilder.DropTable(
                name: "earmark_entries");

            migrationBuilder.DropTable(
                name: "spending_reports");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "earmark_accounts");

            migrationBuilder.DropIndex(
                name: "ix_deductions_earmark_account_id",
                table: "deductions");

            migrationBuilder.DropIndex(
                name: "ix_deductions_settlement_id",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "earmark_account_id",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "settlement_id",
                table: "deductions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source in ('RenegotiatedInstalments', 'RenegotiatedRetention')) = (fixed_budget_id is not null) and (source = 'AcceptedReturn') = (return_step_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention', 'AcceptedReturn')");
        }
    }
}
