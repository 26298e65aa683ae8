using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Turns a table into lines and posts. All issues of a row are named, not only the first.</summary>
internal sealed class AccountsParser
{
    private const int LargestAmount = 1_000_000_000;
    private const int MostPosts = 10_000;
    private const int MostRows = 2_000;

    private readonly CellReader cells;
    private readonly List<Row> rows = [];
    private readonly ChoiceColumn<int> kinds = new(Find, string.Join(", ", AccountsFormat.Kinds));
    private readonly NumberColumn amounts = new(LargestAmount, maxDecimals: 2, allowNegative: true);
    private readonly NumberColumn before = new(LargestAmount, maxDecimals: 2, allowNegative: true);
    private readonly NumberColumn posts = new(MostPosts, maxDecimals: 2);

    private AccountsParser(CellReader cells) => this.cells = cells;

    /// <returns>The lines, or what is wrong with the table.</returns>
    public static (AccountsBook Book, IReadOnlyList<RowIssue> Issues) Parse(SheetTable table, Money? stated, CancellationToken cancel)
    {
        if (table.Refusal is { } reason)
            return (AccountsBook.Empty, [RowIssue.File(reason)]);
        var parser = new AccountsParser(new CellReader(table, AccountsFormat.Format, null, cancel));
        var issues = parser.Run();
        return (
            new(
                [
                    .. parser
                        .rows.Where(static r => r.Kind is not null)
                        .Select(static r => new AccountsLine(
                            r.Number,
                            r.Kind!.Value,
                            r.Text,
                            new Money(r.Amount ?? 0),
                            r.Before is { } value ? new Money(value) : null
                        )),
                ],
                [.. parser.rows.Where(static r => r.Kind is null).Select(static r => new AccountsPosts(r.Number, r.Text, r.Posts ?? 0))],
                stated
            ),
            issues
        );
    }

    private List<RowIssue> Run()
    {
        while (cells.Next())
        {
            var row = ReadRow();
            if (!cells.Failed)
                rows.Add(row);
        }

        amounts.Resolve((number, slot, value) => Set(number, slot, r => r with { Amount = value }), cells.Issues.Add);
        before.Resolve((number, slot, value) => Set(number, slot, r => r with { Before = value }), cells.Issues.Add);
        posts.Resolve((number, slot, value) => Set(number, slot, r => r with { Posts = value }), cells.Issues.Add);
        if (rows.Count > MostRows)
            cells.Issues.Add(RowIssue.File($"Ein Jahresabschluss hat höchstens {GermanNumber.Text(MostRows)} Zeilen."));
        return [.. cells.Issues.OrderBy(static issue => issue.Row ?? int.MaxValue)];
    }

    private void Set(int number, int slot, Func<Row, Row> change)
    {
        if (slot < rows.Count && rows[slot].Number == number)
            rows[slot] = change(rows[slot]);
    }

    private Row ReadRow()
    {
        var kind = cells.Choice(AccountsFormat.Kind, kinds);
        var isPosts = kind == AccountsFormat.Kinds.Count - 1;
        var row = new Row(
            cells.RowNumber,
            kind is { } index && !isPosts ? AccountsKinds.Income.Concat(AccountsKinds.Expense).ElementAt(index) : null,
            cells.Text(AccountsFormat.Text) ?? "",
            cells.Number(AccountsFormat.Amount, amounts, rows.Count),
            cells.Number(AccountsFormat.LastYear, before, rows.Count),
            cells.Number(AccountsFormat.Posts, posts, rows.Count)
        );
        if (kind is null)
            return row;
        if (isPosts)
        {
            Need(AccountsFormat.Text, "Bitte die Gruppe nennen, z. B. Fachkräfte.");
            Need(AccountsFormat.Posts, "Bitte die Zahl der Stellen angeben.");
            None(AccountsFormat.Amount, "Eine Zeile mit Stellen hat keinen Betrag.");
        }
        else
        {
            Need(AccountsFormat.Amount, "Der Betrag fehlt.");
            None(AccountsFormat.Posts, "Stellen stehen in eigenen Zeilen der Art Stellen.");
        }

        return row;
    }

    private void Need(int column, string reason)
    {
        if (cells.IsBlank(column))
            cells.Fail(column, reason);
    }

    private void None(int column, string reason)
    {
        if (!cells.IsBlank(column))
            cells.Fail(column, reason);
    }

    private static bool Find(string? text, out int index)
    {
        index = AccountsFormat
            .Kinds.Index()
            .Where(k => Spelling.IsSame(k.Item, text ?? ""))
            .Select(static k => k.Index)
            .DefaultIfEmpty(-1)
            .First();
        return index >= 0;
    }

    private sealed record Row(int Number, AccountsKind? Kind, string Text, decimal? Amount, decimal? Before, decimal? Posts);
}
