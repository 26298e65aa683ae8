using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class DailyWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "area_ids",
                table: "users",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.Run("0003_areas_of_users.sql");

            migrationBuilder.DropForeignKey(
                name: "fk_users_areas_area_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_area_id",
                table: "users");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_stamps",
                table: "payouts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_state",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "area_id",
                table: "users");

            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "payouts",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "payouts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_name",
                table: "payouts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_user_id",
                table: "payouts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "batch",
                table: "budget_adjustments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "proof_withdrawals",
                columns: table => new
                {
                    proof_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    withdrawn_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_withdrawals", x => x.proof_id);
                    table.CheckConstraint("ck_proof_withdrawals_reason", "length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_proof_withdrawals_retention_proofs_proof_id",
                        column: x => x.proof_id,
                        principalTable: "retention_proofs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_stamps",
                table: "payouts",
                sql: "(state in ('Approved', 'Reversed')) = (approved_user_id is not null)\nand (state = 'Refused') = (refused_user_id is not null)\nand (state = 'Withdrawn') = (withdrawn_user_id is not null)\nand (state = 'Reversed') = (reversed_user_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_state",
                table: "payouts",
                sql: "\"state\" in ('Prepared', 'Approved', 'Refused', 'Withdrawn', 'Reversed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_withdrawn",
                table: "payouts",
                sql: "(withdrawn_user_id is null) = (withdrawal_reason is null) and (withdrawn_user_id is null or withdrawn_user_id = prepared_user_id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "proof_withdrawals");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_stamps",
                table: "payouts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_state",
                table: "payouts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payouts_withdrawn",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "area_ids",
                table: "users");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "withdrawn_name",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "withdrawn_user_id",
                table: "payouts");

            migrationBuilder.DropColumn(
                name: "batch",
                table: "budget_adjustments");

            migrationBuilder.AddColumn<Guid>(
                name: "area_id",
                table: "users",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_area_id",
                table: "users",
                column: "area_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_stamps",
                table: "payouts",
                sql: "(state = 'Prepared' and approved_user_id is null and refused_user_id is null and reversed_user_id is null)\nor (state = 'Approved' and approved_user_id is not null and refused_user_id is null and reversed_user_id is null)\nor (state = 'Refused' and approved_user_id is null and refused_user_id is not null and reversed_user_id is null)\nor (state = 'Reversed' and approved_user_id is not null and refused_user_id is null and reversed_user_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payouts_state",
                table: "payouts",
                sql: "\"state\" in ('Prepared', 'Approved', 'Refused', 'Reversed')");

            migrationBuilder.AddForeignKey(
                name: "fk_users_areas_area_id",
                table: "users",
                column: "area_id",
                principalTable: "areas",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
