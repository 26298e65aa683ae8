using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Tests.Hostile;

public class HostileFileTests
{
    [Fact]
    public void Parse_EveryHostileFile_AnswersWithRowsOrReasons()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var file in HostileFiles.All())
        {
            count++;
            try
            {
                var parsed = BaseYearFileTests.Parse(file.Content);
                if (file.IsRefused is { } refused && refused != parsed.HasErrors)
                    failures.Add(
                        $"{file.Name}: expected {(refused ? "a refusal" : "rows")}, got {parsed.Rows.Count} rows, "
                            + $"{string.Join(" | ", parsed.Issues.Take(2))}"
                    );
                if (parsed.Rows.Count == 0 && !parsed.HasErrors)
                    failures.Add($"{file.Name}: neither rows nor a reason");
                failures.AddRange(parsed.Issues.Where(IsUnusable).Take(1).Select(issue => $"{file.Name}: {issue}"));
            }
            catch (Exception exception)
            {
                failures.Add($"{file.Name}: {exception.GetType().Name} {exception.Message} {exception.StackTrace}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count >= 300, $"{count} files");
    }

    private static bool IsUnusable(RowIssue issue) =>
        issue.Reason.Length == 0
        || issue.Row < 1
        || issue.Value?.Length > RowIssue.MaxValueLength + 1
        || PlainText.IndexOfUnsafe(issue.Value, allowLineBreaks: false) >= 0
        || PlainText.IndexOfUnsafe(issue.Reason, allowLineBreaks: false) >= 0;
}
