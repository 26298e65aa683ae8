using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "distribution_amounts");

            migrationBuilder.DropTable(
                name: "hour_rates");

            migrationBuilder.DropTable(
                name: "distribution_scenarios");
        }
    }
}
