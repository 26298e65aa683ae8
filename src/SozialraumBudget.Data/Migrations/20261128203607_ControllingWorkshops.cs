using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ControllingWorkshops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "workshop_figures");

            migrationBuilder.DropTable(
                name: "workshop_items");

            migrationBuilder.DropTable(
                name: "workshop_tasks");

            migrationBuilder.DropTable(
                name: "workshops");
        }
    }
}
