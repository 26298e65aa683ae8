using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Rows of annual accounts as they come: from a file, by a call, typed.</summary>
/// <param name="Name">Of the file; its ending says how it is read.</param>
/// <param name="Stated">The result as the provider's own accounts state it; null where nobody entered it.</param>
/// <param name="Seen">The sheet that whoever saves had seen; null: whatever is there is replaced.</param>
public sealed record AccountsInput(string Name, ReadOnlyMemory<byte> Bytes, Money? Stated, Guid? Seen = null)
{
    /// <summary>Rows that somebody typed, as the file that the reader of files reads.</summary>
    /// <param name="seen">The sheet that was shown; <see cref="Guid.Empty"/> where there was none.</param>
    public static AccountsInput Typed(IReadOnlyList<TypedRow> rows, Money? stated, Guid seen) =>
        new(TypedName, TypedCells.File(AccountsFormat.Format, rows), stated, seen);

    /// <summary>A result as it was typed, in cents; null where nobody typed one.</summary>
    public static Money? Result(decimal? typed) => typed is { } value ? Money.Round(value) : null;

    /// <summary>How the file is read, as text; null where its columns are the format's own.</summary>
    public string? Mapping { get; init; }

    internal const string TypedName = "erfasst.csv";

    internal bool IsTyped => Name == TypedName;
}

/// <summary>What became of the rows.</summary>
/// <param name="Refusal">Why they are not stored.</param>
/// <param name="Issues">What is wrong with them, by row of the file; with an error nothing is stored.</param>
/// <param name="Rows">Rows stored.</param>
public sealed record AccountsIntakeResult(Refusal? Refusal, IReadOnlyList<RowIssue> Issues, int Rows = 0)
{
    public bool IsStored => Refusal is null && Issues.All(static i => i.Severity != IssueSeverity.Error);
}

/// <summary>Takes the rows and the files of annual accounts; what was there before stays on record.</summary>
public sealed class AccountsIntake(AppDbContext db, AccountsDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string SomebodyElseSaved = nameof(SomebodyElseSaved);
    private const int LongestName = 255;

    /// <summary>Reads and stores rows in the place of those that are there.</summary>
    public async Task<AccountsIntakeResult> TakeAsync(
        Guid agreementId,
        int year,
        AccountsInput input,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        IReadOnlyList<RowIssue> issues = [];
        var rows = 0;
        var refusal = await ChangeAsync(
            agreementId,
            year,
            dossier =>
            {
                if (input.Seen is { } seen && seen != (dossier.Sheet(dossier.Version)?.Id ?? Guid.Empty))
                    return new(
                        SomebodyElseSaved,
                        "Inzwischen hat jemand anderes den Abschluss gespeichert. Bitte neu laden und übertragen."
                    );
                (var book, issues) = Read(input, cancellation);
                if (issues.Any(static i => i.Severity == IssueSeverity.Error))
                    return null;
                rows = book.Lines.Count + book.Posts.Count;
                db.Add(AccountsRows.Write(book, Open(dossier), dossier.Version, input.IsTyped ? "" : Name(input.Name), user.Stamp(clock)));
                return null;
            },
            cancellation
        );
        return new(refusal, issues, rows);
    }

    /// <summary>Reads without storing.</summary>
    internal static (AccountsBook Book, IReadOnlyList<RowIssue> Issues) Read(AccountsInput input, CancellationToken cancellation)
    {
        using var table = ImportWork.Open(input.Bytes, input.Name, AccountsFormat.Format, input.Mapping);
        var (book, issues) = AccountsParser.Parse(table, input.Stated, cancellation);
        return (book, ReturnFileReading.WithIgnored(issues, table.Header?.UnknownColumns ?? []));
    }

    /// <summary>Attaches a file of the accounts.</summary>
    /// <param name="file">As the file store made it, for the agreement, not saved yet.</param>
    public Task<Refusal?> AttachAsync(Guid agreementId, int year, StoredFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ChangeAsync(
            agreementId,
            year,
            dossier =>
            {
                if (file.AgreementId != agreementId || file.ProviderId != dossier.Agreement.ProviderId)
                    throw new InvalidOperationException("The file belongs to another agreement, or is seen by others than its provider.");
                db.Add(file);
                db.Add(
                    new AccountsFile
                    {
                        AccountsId = Open(dossier),
                        Version = dossier.Version,
                        FileId = file.Id,
                        Attached = user.Stamp(clock),
                    }
                );
                return null;
            },
            cancellation
        );
    }

    /// <summary>
    /// The file to be filled in: the lines that are there, else those of the last accepted accounts with their amounts as last year.
    /// </summary>
    public async Task WriteTemplateAsync(Stream stream, AccountsDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var rows = await RowsAsync(dossier, cancellation);
        await SheetTemplate.WriteAsync(
            stream,
            AccountsFormat.Format,
            rows.Select(static r => new object?[] { r.Kind, r.Text, r.Amount?.Amount, r.LastYear?.Amount, r.Posts }),
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["Art"] = AccountsFormat.Kinds },
            cancellation
        );
    }

    /// <summary>The rows of the present version; where there are none, those of last year to be filled in.</summary>
    public async Task<IReadOnlyList<AccountsRow>> RowsAsync(AccountsDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Sheet(dossier.Version) is not null)
            return [.. AccountsRow.Of(dossier.Book)];
        return await desk.LoadAsync(dossier.AgreementId, dossier.Year - 1, cancellation) is { AcceptedVersion: { } accepted } before
            ? [.. AccountsRow.Of(before.BookOf(accepted)).Select(static r => r with { LastYear = r.Amount, Amount = null })]
            : [.. AccountsFormat.Kinds.Select(static k => new AccountsRow(k, "", null, null, null))];
    }

    private Guid Open(AccountsDossier dossier)
    {
        if (dossier.Accounts is { } there)
            return there.Id;
        var opened = new AnnualAccounts
        {
            AgreementId = dossier.AgreementId,
            ProviderId = dossier.Agreement.ProviderId,
            BudgetYear = dossier.Year,
        };
        db.Add(opened);
        return opened.Id;
    }

    private async Task<Refusal?> ChangeAsync(
        Guid agreementId,
        int year,
        Func<AccountsDossier, Refusal?> change,
        CancellationToken cancellation
    )
    {
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, year, cancellation) is not { } dossier)
            return new(AccountsMoving.AccountsMustExist, "Diesen Jahresabschluss gibt es nicht.");
        if ((AccountsMoves.FillIn(dossier.State, user.Context.Roles) ?? change(dossier)) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Last part of a path, printable.</summary>
    private static string Name(string name)
    {
        var last = RowIssue.Printable(name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1)).Trim();
        return last.Length == 0 ? "Datei" : last[..Math.Min(last.Length, LongestName)];
    }
}

/// <summary>A row of annual accounts as the table shows it.</summary>
/// <param name="Kind">Title of the kind, or <see cref="AccountsFormat.PostsKind"/>.</param>
public sealed record AccountsRow(string Kind, string Text, Money? Amount, Money? LastYear, decimal? Posts)
{
    internal static IEnumerable<AccountsRow> Of(AccountsBook book) =>
        book
            .Lines.Select(static l => new AccountsRow(l.Kind.Title(), l.Text, l.Amount, l.LastYear, null))
            .Concat(book.Posts.Select(static p => new AccountsRow(AccountsFormat.PostsKind, p.Group, null, null, p.Posts)));
}
