using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SozialraumBudget.Data.RowSecurity;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class CashAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withdrawal_reason",
                table: "cash_exports",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "cash_exports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawn_name",
                table: "cash_exports",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "withdrawn_user_id",
                table: "cash_exports",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cash_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cash_export_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payout_id = table.Column<Guid>(type: "uuid", nullable: false),
                    end_to_end_id = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: false),
                    execute_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    executed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    failed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason_code = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    answered_user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cash_transfers", x => x.id);
                    table.CheckConstraint("ck_cash_transfers_amount", "amount > 0");
                    table.CheckConstraint("ck_cash_transfers_answer", "(state = 'HandedOver') = (answered_user_id is null)\nand (state <> 'Executed' or executed_on is not null)\nand (state in ('HandedOver', 'Executed')) = (failed_on is null)\nand (state in ('HandedOver', 'Executed') or reason_code is not null or reason is not null)");
                    table.CheckConstraint("ck_cash_transfers_state", "\"state\" in ('HandedOver', 'Executed', 'Rejected', 'Returned', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_cash_transfers_cash_exports_cash_export_id",
                        column: x => x.cash_export_id,
                        principalTable: "cash_exports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cash_transfers_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cash_transfers_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reversal_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    payout_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decline_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    confirmed_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    declined_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reversal_requests", x => x.id);
                    table.CheckConstraint("ck_reversal_requests_declined", "(declined_user_id is null) = (decline_reason is null)");
                    table.CheckConstraint("ck_reversal_requests_four_eyes", "confirmed_user_id is null or confirmed_user_id <> requested_user_id");
                    table.CheckConstraint("ck_reversal_requests_once", "confirmed_user_id is null or declined_user_id is null");
                    table.CheckConstraint("ck_reversal_requests_reason", "length(trim(reason)) > 0");
                    table.ForeignKey(
                        name: "fk_reversal_requests_payouts_payout_id",
                        column: x => x.payout_id,
                        principalTable: "payouts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_cash_exports_withdrawn",
                table: "cash_exports",
                sql: "(withdrawn_user_id is null) = (withdrawal_reason is null)");

            migrationBuilder.CreateIndex(
                name: "ix_cash_transfers_cash_export_id_payout_id",
                table: "cash_transfers",
                columns: new[] { "cash_export_id", "payout_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cash_transfers_end_to_end_id",
                table: "cash_transfers",
                column: "end_to_end_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cash_transfers_file_id",
                table: "cash_transfers",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_cash_transfers_holds",
                table: "cash_transfers",
                column: "payout_id",
                unique: true,
                filter: "state in ('HandedOver', 'Executed')");

            migrationBuilder.CreateIndex(
                name: "ix_reversal_requests_open",
                table: "reversal_requests",
                column: "payout_id",
                unique: true,
                filter: "confirmed_user_id is null and declined_user_id is null");

            migrationBuilder.Run("0002_cash_transfers.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cash_transfers");

            migrationBuilder.DropTable(
                name: "reversal_requests");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cash_exports_withdrawn",
                table: "cash_exports");

            migrationBuilder.DropColumn(
                name: "withdrawal_reason",
                table: "cash_exports");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "cash_exports");

            migrationBuilder.DropColumn(
                name: "withdrawn_name",
                table: "cash_exports");

            migrationBuilder.DropColumn(
                name: "withdrawn_user_id",
                table: "cash_exports");
        }
    }
}
