using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SozialraumBudget.Data.Migrations
{
    /// <summary>
    /// Returns are for a quarter or a month: the table and the check on days no longer speak of quarters. Rows stay as they are.
    /// </summary>
    public partial class MonthlyReturns : Migration
    {
        private static readonly string[] Children = ["return_comments", "return_drafts", "return_steps", "return_uploads"];
        private static readonly string[] Indexes = ["agreement_id_period", "period", "provider_id"];

        private static readonly string[] Constraints =
        [
            "pk_{0}",
            "ck_{0}_state",
            "ck_{0}_version",
            "fk_{0}_agreements_agreement_id",
            "fk_{0}_providers_provider_id",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Rename(migrationBuilder, "quarterly_returns", "provider_returns");
            RenameCheck(migrationBuilder, "DayOutsideQuarter", "DayOutsidePeriod");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            RenameCheck(migrationBuilder, "DayOutsidePeriod", "DayOutsideQuarter");
            Rename(migrationBuilder, "provider_returns", "quarterly_returns");
        }

        private static void Rename(MigrationBuilder migrationBuilder, string from, string to)
        {
            migrationBuilder.RenameTable(name: from, newName: to);
            foreach (var name in Constraints)
            {
                migrationBuilder.Sql(
                    $"alter table {to} rename constraint {string.Format(null, name, from)} to {string.Format(null, name, to)};"
                );
            }

            foreach (var columns in Indexes)
                migrationBuilder.RenameIndex(name: $"ix_{from}_{columns}", newName: $"ix_{to}_{columns}", table: to);
            foreach (var child in Children)
            {
                migrationBuilder.Sql(
                    $"alter table {child} rename constraint fk_{child}_{from}_return_id to fk_{child}_{to}_return_id;"
                );
            }
        }

        private static void RenameCheck(MigrationBuilder migrationBuilder, string from, string to)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_return_comments_check", table: "return_comments");
            migrationBuilder.Sql($"update return_comments set \"check\" = '{to}' where \"check\" = '{from}';");
            migrationBuilder.AddCheckConstraint(
                name: "ck_return_comments_check",
                table: "return_comments",
                sql: $"\"check\" in ('DayBeyond24Hours', '{to}', 'CaseUnknown', 'CaseOfAnotherArea', 'HoursOutsideCase', 'RowTwice', "
                    + "'TeamMissing', 'ExternalWithoutReason', 'NoCapacity', 'CostTypeOutsideItsClass', 'IntensityUnusual', "
                    + "'TotalUnusual', 'CaseIndependentAboveB', 'BornAfterBegin', 'GoalMissing', 'RateMissing')"
            );
        }
    }
}
