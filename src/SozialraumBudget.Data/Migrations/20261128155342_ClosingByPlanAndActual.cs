using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <inheritdoc />
    public partial class ClosingByPlanAndActual : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements");

            migrationBuilder.AddColumn<bool>(
                name: "is_closing",
                table: "settlements",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements",
                sql: "version > 0 and (case when is_closing then paid = 0 and returned = 0 and youth_welfare = 0 and help = 0 and borne = 0 when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 else -accounts = paid + borne and returned + youth_welfare + help = 0 end)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements");

            migrationBuilder.DropColumn(
                name: "is_closing",
                table: "settlements");

            migrationBuilder.AddCheckConstraint(
                name: "ck_settlements_ends",
                table: "settlements",
                sql: "version > 0 and (case when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 else -accounts = paid + borne and returned + youth_welfare + help = 0 end)");
        }
    }
}
