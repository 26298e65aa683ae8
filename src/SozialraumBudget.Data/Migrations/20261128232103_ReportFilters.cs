using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReportFilters : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "areas",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned', 'Withdrawn')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_withdrawal",
                table: "report_versions",
                sql: "(state = 'Withdrawn') = (withdrawn_user_id is not null) and (state = 'Withdrawn') = (withdrawn_reason is not null) and (withdrawn_user_id is null or withdrawn_user_id <> frozen_user_id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "region",
                table: "areas");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_versions_state",
                table: "report_versions",
                sql: "\"state\" in ('Frozen', 'Released', 'Returned')");
        }
    }
}
