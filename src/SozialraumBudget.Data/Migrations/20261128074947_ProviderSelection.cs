using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProviderSelection : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "selection_procedures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    call = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    criteria = table.Column<string>(type: "jsonb", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_procedures", x => x.id);
                    table.CheckConstraint("ck_selection_procedures_budget_year", "\"budget_year\" between 1990 and 2100");
                    table.CheckConstraint("ck_selection_procedures_call", "state = 'Draft' or (length(call) > 0 and deadline is not null)");
                    table.CheckConstraint("ck_selection_procedures_state", "\"state\" in ('Draft', 'Called', 'Proposed', 'Decided')");
                    table.ForeignKey(
                        name: "fk_selection_procedures_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_applications", x => x.id);
                    table.CheckConstraint("ck_selection_applications_outcome", "\"outcome\" in ('Open', 'Chosen', 'NotChosen')");
                    table.ForeignKey(
                        name: "fk_selection_applications_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_selection_applications_selection_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "selection_procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    heard_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_result = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    choice = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    return_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    proposed_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_decisions", x => x.id);
                    table.CheckConstraint("ck_selection_decisions_four_eyes", "decided_user_id is null or (proposed_user_id is not null and decided_user_id <> proposed_user_id)");
                    table.CheckConstraint("ck_selection_decisions_proposal", "(proposed_user_id is null) = (provider_id is null) and (proposed_user_id is null) = (reason is null) and (proposed_user_id is null or (heard_on is not null and hearing_result is not null and choice is not null))");
                    table.ForeignKey(
                        name: "fk_selection_decisions_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_selection_decisions_selection_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "selection_procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_scores",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    given_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_scores", x => x.id);
                    table.CheckConstraint("ck_selection_scores_points", "points between 0 and 10 and criterion >= 0 and length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_selection_scores_selection_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "selection_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_selection_scores_selection_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "selection_procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_selection_applications_procedure_id_provider_id",
                table: "selection_applications",
                columns: new[] { "procedure_id", "provider_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_selection_applications_provider_id",
                table: "selection_applications",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_selection_decisions_procedure_id",
                table: "selection_decisions",
                column: "procedure_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_selection_decisions_provider_id",
                table: "selection_decisions",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_selection_procedures_area_id",
                table: "selection_procedures",
                column: "area_id");

            migrationBuilder.CreateIndex(
                name: "ix_selection_procedures_budget_year_area_id",
                table: "selection_procedures",
                columns: new[] { "budget_year", "area_id" });

            migrationBuilder.CreateIndex(
                name: "ix_selection_scores_application_id_criterion",
                table: "selection_scores",
                columns: new[] { "application_id", "criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_selection_scores_procedure_id",
                table: "selection_scores",
                column: "procedure_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "selection_decisions");

            migrationBuilder.DropTable(
                name: "selection_scores");

            migrationBuilder.DropTable(
                name: "selection_applications");

            migrationBuilder.DropTable(
                name: "selection_procedures");
        }
    }
}
