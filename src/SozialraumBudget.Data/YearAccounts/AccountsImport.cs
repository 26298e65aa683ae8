using System.Globalization;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>
/// Annual accounts in the import catalogue: exports of bookkeeping software, whose columns and accounts are mapped. They are read and
/// stored by <see cref="AccountsIntake"/>, as files of our own columns are.
/// </summary>
public sealed class AccountsImport : IImportFormat
{
    public const string FormatKey = "annual-accounts";
    private const string StatedResult = ", ausgewiesenes Ergebnis ";

    public string Key => FormatKey;

    public string Title => "Jahresabschluss";

    public SheetFormat Sheet => AccountsFormat.Format;

    public ImportHome Home { get; } = new("Zum Jahresabschluss", "/jahresabschluesse", "/jahresabschluesse");

    /// <param name="year">Budget year.</param>
    /// <param name="area">Of the agreement; which of the area's agreements says the run.</param>
    /// <param name="stated">The result as the provider's own accounts state it; null where nobody entered it.</param>
    public static ImportTarget Target(int year, string area, Money? stated) =>
        new(
            FormatKey,
            string.Create(CultureInfo.InvariantCulture, $"{year}, {area}")
                + (stated is { } result ? $"{StatedResult}{GermanNumber.Text(result)}" : "")
        );

    /// <summary>Rows hold until others are saved for their year: the run in whose time the newest ones were saved.</summary>
    public IQueryable<ImportRun> InForce(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r =>
            r.Format == FormatKey
            && r.State == ImportState.Completed
            && db.AccountsSheets.Any(s =>
                s.FileName != ""
                && s.Saved.At >= r.Started.At
                && s.Saved.At <= r.FinishedAt
                && db.AnnualAccounts.Any(a => a.Id == s.AccountsId && a.AgreementId == r.AgreementId)
                && !db.AccountsSheets.Any(n => n.AccountsId == s.AccountsId && n.Saved.At > s.Saved.At)
            )
        );
    }

    /// <summary>Each year has its own, with the lines of the year before.</summary>
    public Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<ImportTemplate?>(null);

    public Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, Vocabulary>>(
            new Dictionary<string, Vocabulary> { [AccountsFormat.Format.Columns[AccountsFormat.Kind].Name] = BookkeepingWords.Kind }
        );

    public string Again(ImportRun run) => Result(run);

    public string Result(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return string.Create(CultureInfo.InvariantCulture, $"{Home.Result}/{run.AgreementId}/{YearOf(run)}");
    }

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (agreementId, year) = (work.Run.AgreementId!.Value, YearOf(work.Run));
        var desk = new AccountsDesk(
            work.Db,
            new Standings(work.Db, work.Clock),
            new AgreementTermStore(work.Db, work.User, work.Clock),
            work.User
        );
        if (await ObjectionAsync(desk, work, cancellation) is { } objection)
            return ImportPlan.Refused(objection);
        var input = new AccountsInput(work.FileName, work.Bytes, StatedOf(work.Run)) { Mapping = work.Run.Mapping };
        var (book, issues) = AccountsIntake.Read(input, cancellation);
        return new(
            issues,
            book.Lines.Count + book.Posts.Count,
            token => StoreAsync(new(work.Db, desk, work.User, work.Clock), agreementId, year, input, token),
            HoldsAsync: async token =>
            {
                await Turn.TakeAsync(work.Db, agreementId, token);
                return await ObjectionAsync(desk, work, token) is null;
            }
        );
    }

    private static async Task<string> StoreAsync(
        AccountsIntake intake,
        Guid agreementId,
        int year,
        AccountsInput input,
        CancellationToken cancellation
    )
    {
        var stored = await intake.TakeAsync(agreementId, year, input, cancellation);
        return stored.IsStored
            ? $"{GermanWords.Count(stored.Rows, "Zeile", "Zeilen")} eingelesen. Bitte die Prüfung ansehen und einreichen."
            : throw new InvalidOperationException($"What was checked is refused now: {stored.Refusal?.Text ?? stored.Issues[0].Reason}");
    }

    /// <summary>Why nothing of the accounts may be changed at present; null where it may.</summary>
    private static async Task<string?> ObjectionAsync(AccountsDesk desk, ImportWork work, CancellationToken cancellation) =>
        await desk.LoadAsync(work.Run.AgreementId!.Value, YearOf(work.Run), cancellation) is not { } dossier
            ? "Diesen Jahresabschluss gibt es nicht mehr."
            : AccountsMoves.FillIn(dossier.State, work.User.Context.Roles)?.Text;

    private static int YearOf(ImportRun run) => int.Parse(run.Target.Split(',')[0], CultureInfo.InvariantCulture);

    private static Money? StatedOf(ImportRun run) =>
        run.Target.LastIndexOf(StatedResult, StringComparison.Ordinal) is var at and >= 0
        && GermanNumber.TryParseTyped(run.Target[(at + StatedResult.Length)..], out var result)
            ? new Money(result)
            : null;
}
