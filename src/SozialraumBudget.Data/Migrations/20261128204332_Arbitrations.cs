using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class Arbitrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arbitration_steps");

            migrationBuilder.DropTable(
                name: "arbitrations");
        }
    }
}
