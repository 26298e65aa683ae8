using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReturnsIntoPayouts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.AddColumn<Guid>(
                name: "return_step_id",
                table: "deductions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "return_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows = table.Column<string>(type: "text", maxLength: 2000, nullable: false),
                    replaces_all = table.Column<bool>(type: "boolean", nullable: false),
                    taken_as = table.Column<string>(type: "text", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_drafts", x => x.id);
                    table.CheckConstraint("ck_return_drafts_kind", "\"kind\" in ('Cases', 'Hours', 'ExternalCosts', 'Offers')");
                    table.ForeignKey(
                        name: "fk_return_drafts_quarterly_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "quarterly_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs",
                sql: "amount <> 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts",
                sql: "amount >= 0 and due + released > 0");

            migrationBuilder.CreateIndex(
                name: "ix_deductions_return_step_id",
                table: "deductions",
                column: "return_step_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions",
                sql: "amount > 0 or (amount < 0 and source = 'AcceptedReturn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source in ('RenegotiatedInstalments', 'RenegotiatedRetention')) = (fixed_budget_id is not null) and (source = 'AcceptedReturn') = (return_step_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention', 'AcceptedReturn')");

            migrationBuilder.CreateIndex(
                name: "ix_return_drafts_return_id_kind",
                table: "return_drafts",
                columns: new[] { "return_id", "kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_deductions_return_steps_return_step_id",
                table: "deductions",
                column: "return_step_id",
                principalTable: "return_steps",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_deductions_return_steps_return_step_id",
                table: "deductions");

            migrationBuilder.DropTable(
                name: "return_drafts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts");

            migrationBuilder.DropIndex(
                name: "ix_deductions_return_step_id",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions");

            migrationBuilder.DropColumn(
                name: "return_step_id",
                table: "deductions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_set_offs_amount",
                table: "set_offs",
                sql: "amount > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_positive",
                table: "payouts",
                sql: "amount >= 0 and set_off >= 0 and due + released > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_amount",
                table: "deductions",
                sql: "amount > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_claim",
                table: "deductions",
                sql: "(source = 'Recorded') = (fixed_budget_id is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_deductions_source",
                table: "deductions",
                sql: "\"source\" in ('Recorded', 'RenegotiatedInstalments', 'RenegotiatedRetention')");
        }
    }
}
