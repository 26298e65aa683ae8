using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Rows of a sheet as the rules read them, and back.</summary>
internal static class AccountsRows
{
    public static AccountsBook Read(AccountsSheet sheet) =>
        new(
            [.. sheet.Lines.OrderBy(static l => l.Row).Select(static l => new AccountsLine(l.Row, l.Kind, l.Text, l.Amount, l.LastYear))],
            [.. sheet.Posts.OrderBy(static p => p.Row).Select(static p => new AccountsPosts(p.Row, p.Group, p.Posts))],
            sheet.Stated
        );

    public static AccountsSheet Write(AccountsBook book, Guid accountsId, int version, string fileName, Stamp stamp)
    {
        var sheet = new AccountsSheet
        {
            AccountsId = accountsId,
            Version = version,
            FileName = fileName,
            Stated = book.Stated,
            Saved = stamp,
        };
        sheet.Lines.AddRange(
            book.Lines.Select(l => new AccountsLineRecord
            {
                SheetId = sheet.Id,
                Row = l.Row,
                Kind = l.Kind,
                Text = l.Text,
                Amount = l.Amount,
                LastYear = l.LastYear,
            })
        );
        sheet.Posts.AddRange(
            book.Posts.Select(p => new AccountsPostsRecord
            {
                SheetId = sheet.Id,
                Row = p.Row,
                Group = p.Group,
                Posts = p.Posts,
            })
        );
        return sheet;
    }
}
