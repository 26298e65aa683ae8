using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class QuarterlyReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_bearings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    city_share = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_bearings", x => x.id);
                    table.CheckConstraint("ck_case_bearings_kind", "\"kind\" in ('MovedIn', 'Conflict')");
                    table.CheckConstraint("ck_case_bearings_period", "\"to\" is null or \"to\" >= \"from\"");
                    table.CheckConstraint("ck_case_bearings_share", "city_share between 0 and 1");
                    table.ForeignKey(
                        name: "fk_case_bearings_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_bearings_case_bearings_replaces_id",
                        column: x => x.replaces_id,
                        principalTable: "case_bearings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "external_costs",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    provider = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    invoice_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_costs", x => new { x.upload_id, x.row });
                    table.CheckConstraint("ck_external_costs_kind", "\"kind\" in ('External', 'OneOff')");
                    table.CheckConstraint("ck_external_costs_reason", "\"reason\" in ('Choice', 'SpecialOffer', 'EducationalSchool', 'IntegrationAssistance', 'Move', 'Emergency', 'NoCapacity')");
                });

            migrationBuilder.CreateTable(
                name: "hour_sums",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    segment = table.Column<DateOnly>(type: "date", nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    activity = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    seconds = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hour_sums", x => new { x.upload_id, x.segment, x.kind, x.case_number, x.team, x.activity });
                    table.CheckConstraint("ck_hour_sums_kind", "\"kind\" in ('CaseSpecific', 'CrossCase', 'CaseIndependent')");
                });

            migrationBuilder.CreateTable(
                name: "offer_rows",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    team = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    offer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    participants = table.Column<int>(type: "integer", nullable: false),
                    seconds = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_rows", x => new { x.upload_id, x.row });
                    table.CheckConstraint("ck_offer_rows_kind", "\"kind\" in ('Group', 'OpenMeeting', 'Counselling', 'Network')");
                });

            migrationBuilder.CreateTable(
                name: "quarterly_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarterly_returns", x => x.id);
                    table.CheckConstraint("ck_quarterly_returns_state", "\"state\" in ('Open', 'Draft', 'Submitted', 'Returned', 'Accepted', 'Amendment')");
                    table.CheckConstraint("ck_quarterly_returns_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_quarterly_returns_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_quarterly_returns_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_cases",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
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
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    goal_attainment = table.Column<decimal>(type: "numeric(9,6)", precision: 9, scale: 6, nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_cases", x => new { x.upload_id, x.row });
                    table.CheckConstraint("ck_return_cases_reason", "\"reason\" in ('Choice', 'SpecialOffer', 'EducationalSchool', 'IntegrationAssistance', 'Move', 'Emergency', 'NoCapacity')");
                    table.CheckConstraint("ck_return_cases_setting", "\"setting\" in ('Ambulatory', 'PartResidential', 'Residential')");
                });

            migrationBuilder.CreateTable(
                name: "return_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    table = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    row = table.Column<int>(type: "integer", nullable: true),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
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
                    table.PrimaryKey("pk_return_comments", x => x.id);
                    table.CheckConstraint("ck_return_comments_check", "\"check\" in ('DayBeyond24Hours', 'DayOutsideQuarter', 'CaseUnknown', 'CaseOfAnotherArea', 'HoursOutsideCase', 'RowTwice', 'TeamMissing', 'ExternalWithoutReason', 'NoCapacity', 'CostTypeOutsideItsClass', 'IntensityUnusual', 'TotalUnusual', 'CaseIndependentAboveB', 'BornAfterBegin', 'GoalMissing', 'RateMissing')");
                    table.CheckConstraint("ck_return_comments_table", "\"table\" in ('Hours', 'Cases', 'ExternalCosts', 'Whole')");
                    table.CheckConstraint("ck_return_comments_text", "length(trim(text)) > 0");
                    table.ForeignKey(
                        name: "fk_return_comments_quarterly_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "quarterly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    terms = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_steps", x => x.id);
                    table.CheckConstraint("ck_return_steps_move", "\"move\" in ('Submit', 'Return', 'Accept', 'Amend')");
                    table.ForeignKey(
                        name: "fk_return_steps_quarterly_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "quarterly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    part = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    superseded_in = table.Column<int>(type: "integer", nullable: true),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stored_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stored_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_uploads", x => x.id);
                    table.CheckConstraint("ck_return_uploads_kind", "\"kind\" in ('Cases', 'Hours', 'ExternalCosts', 'Offers')");
                    table.CheckConstraint("ck_return_uploads_version", "version > 0 and rows >= 0 and superseded_in >= version");
                    table.ForeignKey(
                        name: "fk_return_uploads_quarterly_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "quarterly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_bearings_agreement_id",
                table: "case_bearings",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_bearings_replaces_id",
                table: "case_bearings",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_quarterly_returns_agreement_id_period",
                table: "quarterly_returns",
                columns: new[] { "agreement_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quarterly_returns_period",
                table: "quarterly_returns",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_quarterly_returns_provider_id",
                table: "quarterly_returns",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_comments_return_id",
                table: "return_comments",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_steps_return_id",
                table: "return_steps",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_uploads_return_id_kind",
                table: "return_uploads",
                columns: new[] { "return_id", "kind" });

            migrationBuilder.Run("0004_hour_rows.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_bearings");

            migrationBuilder.DropTable(
                name: "external_costs");

            migrationBuilder.Sql("drop table hour_rows; drop schema hours;");

            migrationBuilder.DropTable(
                name: "hour_sums");

            migrationBuilder.DropTable(
                name: "offer_rows");

            migrationBuilder.DropTable(
                name: "return_cases");

            migrationBuilder.DropTable(
                name: "return_comments");

            migrationBuilder.DropTable(
                name: "return_steps");

            migrationBuilder.DropTable(
                name: "return_uploads");

            migrationBuilder.DropTable(
                name: "quarterly_returns");
        }
    }
}
