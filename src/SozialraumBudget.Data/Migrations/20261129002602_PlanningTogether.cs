using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanningTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.AddColumn<string>(
                name: "model",
                table: "reports",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "reports",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "report_versions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_name",
                table: "report_versions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_reason",
                table: "report_versions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_user_id",
                table: "report_versions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "area_ids",
                table: "report_orders",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "model",
                table: "report_orders",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "report_orders",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reform_since",
                table: "areas",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "areas",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arbitrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    called_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arbitrations", x => x.id);
                    table.CheckConstraint("ck_arbitrations_body", "number > 0 and length(trim(body)) > 0");
                    table.CheckConstraint("ck_arbitrations_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_arbitrations_called_by", "\"called_by\" in ('Provider', 'Office')");
                    table.CheckConstraint("ck_arbitrations_state", "\"state\" in ('Open', 'Settled', 'Failed', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_arbitrations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_arbitrations_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comparison_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chosen_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    chosen_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_choices", x => x.id);
                    table.CheckConstraint("ck_comparison_choices_areas", "cardinality(area_ids) > 0 and length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_comparison_choices_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workshops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    participants = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    cancel_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cancelled_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figures_frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    figures_frozen_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    figures_frozen_user_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_workshops", x => x.id);
                    table.CheckConstraint("ck_workshops_kind", "\"kind\" in ('Controlling', 'JointSteering', 'Special')");
                    table.CheckConstraint("ck_workshops_signs", "(provider_signed_user_id is null or provider_signed_user_id is distinct from office_signed_user_id) and (provider_signed_user_id is null and office_signed_user_id is null or minutes_written_user_id is not null) and (cancelled_user_id is null) = (cancel_reason is null) and (cancelled_user_id is null or minutes_written_user_id is null)");
                    table.ForeignKey(
                        name: "fk_workshops_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workshops_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "arbitration_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    arbitration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arbitration_steps", x => x.id);
                    table.CheckConstraint("ck_arbitration_steps_fit", "(total is null or total > 0) and (kind = 'Award') = (answer_by is not null) and (answer_by is null or answer_by >= day) and (kind in ('Hearing', 'Accepted') or length(trim(coalesce(text, ''))) > 0)");
                    table.CheckConstraint("ck_arbitration_steps_kind", "\"kind\" in ('Called', 'Statement', 'Hearing', 'Award', 'Accepted', 'Rejected', 'Withdrawn')");
                    table.CheckConstraint("ck_arbitration_steps_side", "\"side\" in ('Provider', 'Office')");
                    table.ForeignKey(
                        name: "fk_arbitration_steps_arbitrations_arbitration_id",
                        column: x => x.arbitration_id,
                        principalTable: "arbitrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_arbitration_steps_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workshop_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    value = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workshop_figures", x => x.id);
                    table.CheckConstraint("ck_workshop_figures_unit", "\"unit\" in ('Euro', 'Months')");
                    table.ForeignKey(
                        name: "fk_workshop_figures_workshops_workshop_id",
                        column: x => x.workshop_id,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workshop_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    decision = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workshop_items", x => x.id);
                    table.CheckConstraint("ck_workshop_items_title", "length(trim(title)) > 0");
                    table.ForeignKey(
                        name: "fk_workshop_items_workshops_workshop_id",
                        column: x => x.workshop_id,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workshop_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    done_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    given_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workshop_tasks", x => x.id);
                    table.CheckConstraint("ck_workshop_tasks_done", "length(trim(text)) > 0 and (done_on is null) = (done_user_id is null) and (done_on is not null or remark is null)");
                    table.CheckConstraint("ck_workshop_tasks_side", "\"side\" in ('Office', 'Area', 'Provider')");
                    table.ForeignKey(
                        name: "fk_workshop_tasks_workshops_workshop_id",
                        column: x => x.workshop_id,
                        principalTable: "workshops",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned', 'Withdrawn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions",
                sql: "(state = 'Withdrawn') = (withdrawn_user_id is not null) and (state = 'Withdrawn') = (withdrawn_reason is not null) and (withdrawn_user_id is null or withdrawn_user_id <> frozen_user_id)");

            migrationBuilder.CreateIndex(
                name: "ix_arbitration_steps_arbitration_id",
                table: "arbitration_steps",
                column: "arbitration_id");

            migrationBuilder.CreateIndex(
                name: "ix_arbitration_steps_file_id",
                table: "arbitration_steps",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_arbitrations_agreement_id_budget_year_number",
                table: "arbitrations",
                columns: new[] { "agreement_id", "budget_year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_arbitrations_open",
                table: "arbitrations",
                columns: new[] { "agreement_id", "budget_year" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_arbitrations_provider_id",
                table: "arbitrations",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_comparison_choices_agreement_id",
                table: "comparison_choices",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_figures_workshop_id_position",
                table: "workshop_figures",
                columns: new[] { "workshop_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workshop_items_workshop_id",
                table: "workshop_items",
                column: "workshop_id");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_tasks_open",
                table: "workshop_tasks",
                column: "due_on",
                filter: "done_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_tasks_workshop_id",
                table: "workshop_tasks",
                column: "workshop_id");

            migrationBuilder.CreateIndex(
                name: "ix_workshops_agreement_id_day",
                table: "workshops",
                columns: new[] { "agreement_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_workshops_provider_id",
                table: "workshops",
                column: "provider_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arbitration_steps");

            migrationBuilder.DropTable(
                name: "comparison_choices");

            migrationBuilder.DropTable(
                name: "workshop_figures");

            migrationBuilder.DropTable(
                name: "workshop_items");

            migrationBuilder.DropTable(
                name: "workshop_tasks");

            migrationBuilder.DropTable(
                name: "arbitrations");

            migrationBuilder.DropTable(
                name: "workshops");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions");

            migrationBuilder.DropColumn(
                name: "model",
                table: "reports");

            migrationBuilder.DropColumn(
                name: "region",
                table: "reports");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "report_versions");

            migrationBuilder.DropColumn(
                name: "withdrawn_name",
                table: "report_versions");

            migrationBuilder.DropColumn(
                name: "withdrawn_reason",
                table: "report_versions");

            migrationBuilder.DropColumn(
                name: "withdrawn_user_id",
                table: "report_versions");

            migrationBuilder.DropColumn(
                name: "area_ids",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "model",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "region",
                table: "report_orders");

            migrationBuilder.DropColumn(
                name: "reform_since",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "region",
                table: "areas");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned')");
        }
    }
}
