using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class YearEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions");

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

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "api_tokens",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Api");

            migrationBuilder.CreateTable(
                name: "additional_dues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    granted_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    granted_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_additional_dues", x => x.id);
                    table.CheckConstraint("ck_additional_dues_amount", "amount > 0 and sequence > 0 and left(period, 4)::int = budget_year and purpose in ('Bonus', 'Settlement')");
                    table.CheckConstraint("ck_additional_dues_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_additional_dues_purpose", "\"purpose\" in ('Instalment', 'Supplement', 'Retention', 'Bonus', 'Settlement', 'Claim')");
                    table.ForeignKey(
                        name: "fk_additional_dues_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "annual_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_accounts", x => x.id);
                    table.CheckConstraint("ck_annual_accounts_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_annual_accounts_state", "\"state\" in ('Open', 'Draft', 'Submitted', 'Returned', 'Accepted', 'Amendment')");
                    table.CheckConstraint("ck_annual_accounts_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_annual_accounts_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annual_accounts_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bonus_years",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    agree_by = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    prepared_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    prepared_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bonus_years", x => x.id);
                    table.CheckConstraint("ck_bonus_years_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_bonus_years_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
                    table.CheckConstraint("ck_bonus_years_stamps", "(state = 'Approved') = (approved_user_id is not null) and (state not in ('Prepared', 'Approved') or prepared_user_id is not null)");
                    table.CheckConstraint("ck_bonus_years_state", "\"state\" in ('Open', 'Assessed', 'Answered', 'Prepared', 'Approved')");
                    table.ForeignKey(
                        name: "fk_bonus_years_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bonus_years_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "accounts_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    accounts_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    settled_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    written_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_comments", x => x.id);
                    table.CheckConstraint("ck_accounts_comments_check", "\"check\" in ('LinesMissing', 'DoesNotAddUp', 'LineTwice', 'FileMissing', 'LastYearDiffers', 'UnlikeLastYear', 'UnlikePayouts', 'UnlikeReturns', 'PostsMissing')");
                    table.CheckConstraint("ck_accounts_comments_text", "length(trim(text)) > 0");
                    table.ForeignKey(
                        name: "fk_accounts_comments_annual_accounts_accounts_id",
                        column: x => x.accounts_id,
                        principalTable: "annual_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    accounts_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attached_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    attached_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_files_annual_accounts_accounts_id",
                        column: x => x.accounts_id,
                        principalTable: "annual_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accounts_files_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    accounts_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    stated = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_sheets", x => x.id);
                    table.CheckConstraint("ck_accounts_sheets_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_accounts_sheets_annual_accounts_accounts_id",
                        column: x => x.accounts_id,
                        principalTable: "annual_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    accounts_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    result = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_steps", x => x.id);
                    table.CheckConstraint("ck_accounts_steps_move", "\"move\" in ('Submit', 'Return', 'Accept', 'Amend')");
                    table.ForeignKey(
                        name: "fk_accounts_steps_annual_accounts_accounts_id",
                        column: x => x.accounts_id,
                        principalTable: "annual_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bonus_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bonus_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    terms = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    accepted_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bonus_agreements", x => x.id);
                    table.CheckConstraint("ck_bonus_agreements_version", "version > 0 and (version = 1 or length(trim(reason)) > 0)");
                    table.ForeignKey(
                        name: "fk_bonus_agreements_bonus_years_bonus_year_id",
                        column: x => x.bonus_year_id,
                        principalTable: "bonus_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bonus_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bonus_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actual = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    assessed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    assessed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bonus_assessments", x => x.id);
                    table.CheckConstraint("ck_bonus_assessments_reason", "length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_bonus_assessments_bonus_years_bonus_year_id",
                        column: x => x.bonus_year_id,
                        principalTable: "bonus_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bonus_assessments_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bonus_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bonus_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    agrees = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    measures = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    points = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    derivation = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bonus_steps", x => x.id);
                    table.CheckConstraint("ck_bonus_steps_move", "\"move\" in ('Assess', 'Reopen', 'Answer', 'Prepare', 'Refuse', 'Approve')");
                    table.ForeignKey(
                        name: "fk_bonus_steps_bonus_years_bonus_year_id",
                        column: x => x.bonus_year_id,
                        principalTable: "bonus_years",
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

            migrationBuilder.CreateTable(
                name: "accounts_lines",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    last_year = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_lines", x => new { x.sheet_id, x.row });
                    table.CheckConstraint("ck_accounts_lines_kind", "\"kind\" in ('BudgetIncome', 'Grants', 'OtherIncome', 'ReserveRelease', 'Staff', 'Materials', 'Overhead', 'ExternalHelp', 'ReserveAllocation', 'OtherExpense')");
                    table.ForeignKey(
                        name: "fk_accounts_lines_accounts_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "accounts_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accounts_posts",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    posts = table.Column<decimal>(type: "numeric(8,2)", precision: 8, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_posts", x => new { x.sheet_id, x.row });
                    table.CheckConstraint("ck_accounts_posts_posts", "posts >= 0");
                    table.ForeignKey(
                        name: "fk_accounts_posts_accounts_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "accounts_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions",
                sql: "\"kind\" in ('BudgetFixed', 'Renegotiation', 'RetentionReleased', 'Payout', 'Reversal', 'ClaimSettled', 'RetentionTakenBack', 'AdditionalDue')");

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_api_tokens_purpose",
                table: "api_tokens",
                sql: "\"purpose\" in ('Api', 'Calendar')");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_comments_accounts_id",
                table: "accounts_comments",
                column: "accounts_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_files_accounts_id",
                table: "accounts_files",
                column: "accounts_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_files_file_id",
                table: "accounts_files",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sheets_accounts_id_version",
                table: "accounts_sheets",
                columns: new[] { "accounts_id", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_steps_accounts_id",
                table: "accounts_steps",
                column: "accounts_id");

            migrationBuilder.CreateIndex(
                name: "ix_additional_dues_agreement_id_budget_year_period_sequence",
                table: "additional_dues",
                columns: new[] { "agreement_id", "budget_year", "period", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_additional_dues_source",
                table: "additional_dues",
                column: "source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_accounts_agreement_id_budget_year",
                table: "annual_accounts",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_annual_accounts_budget_year",
                table: "annual_accounts",
                column: "budget_year");

            migrationBuilder.CreateIndex(
                name: "ix_annual_accounts_provider_id",
                table: "annual_accounts",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_bonus_agreements_bonus_year_id_version",
                table: "bonus_agreements",
                columns: new[] { "bonus_year_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bonus_assessments_bonus_year_id",
                table: "bonus_assessments",
                column: "bonus_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_bonus_assessments_file_id",
                table: "bonus_assessments",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_bonus_steps_bonus_year_id",
                table: "bonus_steps",
                column: "bonus_year_id");

            migrationBuilder.CreateIndex(
                name: "ix_bonus_years_agreement_id_budget_year",
                table: "bonus_years",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bonus_years_budget_year",
                table: "bonus_years",
                column: "budget_year");

            migrationBuilder.CreateIndex(
                name: "ix_bonus_years_provider_id",
                table: "bonus_years",
                column: "provider_id");

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
                name: "accounts_comments");

            migrationBuilder.DropTable(
                name: "accounts_files");

            migrationBuilder.DropTable(
                name: "accounts_lines");

            migrationBuilder.DropTable(
                name: "accounts_posts");

            migrationBuilder.DropTable(
                name: "accounts_steps");

            migrationBuilder.DropTable(
                name: "additional_dues");

            migrationBuilder.DropTable(
                name: "bonus_agreements");

            migrationBuilder.DropTable(
                name: "bonus_assessments");

            migrationBuilder.DropTable(
                name: "bonus_steps");

            migrationBuilder.DropTable(
                name: "earmark_entries");

            migrationBuilder.DropTable(
                name: "spending_reports");

            migrationBuilder.DropTable(
                name: "accounts_sheets");

            migrationBuilder.DropTable(
                name: "bonus_years");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "earmark_accounts");

            migrationBuilder.DropTable(
                name: "annual_accounts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions");

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

            migrationBuilder.DropCheckConstraint(
                name: "ck_api_tokens_purpose",
                table: "api_tokens");

            migrationBuilder.DropColumn(
                name: "earmark_account_id",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "settlement_id",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "api_tokens");

            migrationBuilder.AddCheckConstraint(
                name: "ck_ledger_transactions_kind",
                table: "ledger_transactions",
                sql: "\"kind\" in ('BudgetFixed', 'Renegotiation', 'RetentionReleased', 'Payout', 'Reversal', 'ClaimSettled', 'RetentionTakenBack')");

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
