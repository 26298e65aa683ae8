using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class SupplyGuaranteeAndClosing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements");

            migrationBuilder.DropCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines");

            migrationBuilder.AddColumn<bool>(
                name: "is_closing",
                table: "settlements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "networking",
                table: "settlements",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.CreateTable(
                name: "supply_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    help_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_promises", x => x.id);
                    table.CheckConstraint("ck_supply_promises_fits", "capacity > 0 and answer_days >= 0");
                    table.CheckConstraint("ck_supply_promises_help_type", "\"help_type\" in ('FlexibleHelp', 'EducationalCounselling', 'SocialGroupWork', 'EducationalSupport', 'FamilySupport', 'DayGroup', 'FosterCare', 'ResidentialCare', 'IntensiveIndividualCare', 'IntegrationAssistance', 'YoungAdults')");
                    table.CheckConstraint("ck_supply_promises_period", "valid_to is null or valid_to >= valid_from");
                    table.CheckConstraint("ck_supply_promises_setting", "\"setting\" in ('Ambulatory', 'PartResidential', 'Residential')");
                    table.CheckConstraint("ck_supply_promises_unit", "\"unit\" in ('Places', 'HoursPerMonth')");
                    table.ForeignKey(
                        name: "fk_supply_promises_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supply_promises_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supply_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    help_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    setting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    needed_by = table.Column<DateOnly>(type: "date", nullable: false),
                    need = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    closed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_requests", x => x.id);
                    table.CheckConstraint("ck_supply_requests_closes", "needed_by >= asked_on and (state = 'Open') = (closed_user_id is null)");
                    table.CheckConstraint("ck_supply_requests_help_type", "\"help_type\" in ('FlexibleHelp', 'EducationalCounselling', 'SocialGroupWork', 'EducationalSupport', 'FamilySupport', 'DayGroup', 'FosterCare', 'ResidentialCare', 'IntensiveIndividualCare', 'IntegrationAssistance', 'YoungAdults')");
                    table.CheckConstraint("ck_supply_requests_setting", "\"setting\" in ('Ambulatory', 'PartResidential', 'Residential')");
                    table.CheckConstraint("ck_supply_requests_state", "\"state\" in ('Open', 'Supplied', 'SuppliedOutside', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_supply_requests_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supply_asks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_asks", x => x.id);
                    table.CheckConstraint("ck_supply_asks_days", "answer_days >= 0");
                    table.ForeignKey(
                        name: "fk_supply_asks_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supply_asks_supply_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "supply_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supply_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplied_by = table.Column<Guid>(type: "uuid", nullable: true),
                    supplied_from = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_closings", x => x.id);
                    table.ForeignKey(
                        name: "fk_supply_closings_providers_supplied_by",
                        column: x => x.supplied_by,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supply_closings_supply_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "supply_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supply_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ask_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    given_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supply_answers", x => x.id);
                    table.CheckConstraint("ck_supply_answers_fits", "(kind = 'Takes') = (\"from\" is not null) and (kind = 'Declines') = (reason is not null) and (kind = 'Takes' or coalesce(length(trim(text)), 0) > 0)");
                    table.CheckConstraint("ck_supply_answers_kind", "\"kind\" in ('Takes', 'Declines', 'AsksBack', 'Reply')");
                    table.CheckConstraint("ck_supply_answers_reason", "\"reason\" in ('NoCapacity', 'NotSuitable', 'GroupDoesNotFit', 'PlaceOrTimes', 'Conflict')");
                    table.ForeignKey(
                        name: "fk_supply_answers_supply_asks_ask_id",
                        column: x => x.ask_id,
                        principalTable: "supply_asks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements",
                sql: "version > 0 and networking >= 0 and (is_closing or networking = 0) and (case when is_closing then paid = 0 and returned = 0 and youth_welfare = 0 and help = 0 and borne = 0 when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 else -accounts = paid + borne and returned + youth_welfare + help = 0 end)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines",
                sql: "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside', 'Allocated', 'Within')");

            migrationBuilder.CreateIndex(
                name: "ix_supply_answers_ask_id",
                table: "supply_answers",
                column: "ask_id");

            migrationBuilder.CreateIndex(
                name: "ix_supply_asks_provider_id",
                table: "supply_asks",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_supply_asks_request_id_provider_id",
                table: "supply_asks",
                columns: new[] { "request_id", "provider_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supply_closings_request_id",
                table: "supply_closings",
                column: "request_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supply_closings_supplied_by",
                table: "supply_closings",
                column: "supplied_by");

            migrationBuilder.CreateIndex(
                name: "ix_supply_promises_area_id_provider_id",
                table: "supply_promises",
                columns: new[] { "area_id", "provider_id" });

            migrationBuilder.CreateIndex(
                name: "ix_supply_promises_provider_id",
                table: "supply_promises",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_supply_requests_area_id_asked_on",
                table: "supply_requests",
                columns: new[] { "area_id", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_supply_requests_open",
                table: "supply_requests",
                column: "state",
                filter: "state = 'Open'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "supply_answers");

            migrationBuilder.DropTable(
                name: "supply_closings");

            migrationBuilder.DropTable(
                name: "supply_promises");

            migrationBuilder.DropTable(
                name: "supply_asks");

            migrationBuilder.DropTable(
                name: "supply_requests");

            migrationBuilder.DropCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements");

            migrationBuilder.DropCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines");

            migrationBuilder.DropColumn(
                name: "is_closing",
                table: "settlements");

            migrationBuilder.DropColumn(
                name: "networking",
                table: "settlements");

            migrationBuilder.AddCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements",
                sql: "version > 0 and (case when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 else -accounts = paid + borne and returned + youth_welfare + help = 0 end)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_budget_lines_kind",
                table: "budget_lines",
                sql: "\"kind\" in ('CaseRelated', 'CaseIndependent', 'Beside', 'Allocated')");
        }
    }
}
