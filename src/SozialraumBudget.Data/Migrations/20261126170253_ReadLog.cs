using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReadLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "headers",
                table: "idempotency_records",
                type: "text",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "read_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_read_entries", x => x.id);
                    table.CheckConstraint("ck_read_entries_kind", "\"kind\" in ('Cases', 'Case', 'Derivation', 'Negotiation', 'Import', 'Histogram', 'File', 'Letter', 'CashFile', 'Refused', 'NotFound')");
                    table.CheckConstraint("ck_read_entries_purpose", "\"purpose\" in ('Negotiation', 'DataCheck', 'Evaluation', 'Disclosure', 'Inspection', 'Interface', 'Payment', 'Evidence')");
                    table.CheckConstraint("ck_read_entries_source", "\"source\" in ('Page', 'Api')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_read_entries_at",
                table: "read_entries",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "read_entries");

            migrationBuilder.DropColumn(
                name: "headers",
                table: "idempotency_records");
        }
    }
}
