using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// A table of a return in the import catalogue: files of other columns, which are mapped, and files that take their time. They are read,
/// stored and replaced by <see cref="ReturnIntake"/>, as those are that the page takes at once.
/// </summary>
public sealed class ReturnTableImport(ReturnUploadKind kind) : IImportFormat
{
    /// <summary>Bytes of the largest file that is read while its sender waits: some 5,000 rows of hours.</summary>
    public const int LongestAtOnce = 512 * 1024;

    public static IReadOnlyList<ReturnTableImport> All { get; } = [.. ReturnUploadKinds.All.Select(static k => new ReturnTableImport(k))];

    public string Key { get; } = $"return-{kind.Key()}";

    public string Title => kind.Title();

    public SheetFormat Sheet => ReturnFormats.Of(kind);

    public ImportHome Home { get; } = new("Zur Meldung", "/quartalsmeldungen", "/quartalsmeldungen");

    public static ReturnTableImport Of(ReturnUploadKind kind) => All[(int)kind];

    /// <param name="period">Of the return.</param>
    /// <param name="area">Its area; which of its agreements says the run.</param>
    public ImportTarget Target(Period period, string area) => new(Key, PeriodTarget.Text(period, area));

    /// <summary>A file holds as long as its rows count in the version that is worked on.</summary>
    public IQueryable<ImportRun> InForce(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r =>
            r.Format == Key
            && r.State == ImportState.Completed
            && db.ReturnUploads.Any(u => u.ImportRunId == r.Id && u.SupersededIn == null)
        );
    }

    /// <summary>Each return has its own, with the cases of the last one.</summary>
    public Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<ImportTemplate?>(null);

    public Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, Vocabulary>>(
            kind switch
            {
                ReturnUploadKind.Hours => new Dictionary<string, Vocabulary> { ["Art"] = ControllingWords.WorkKind },
                ReturnUploadKind.Cases => CaseWords.All,
                ReturnUploadKind.ExternalCosts => new Dictionary<string, Vocabulary>
                {
                    ["Grund"] = ControllingWords.Reason,
                    ["Art"] = ControllingWords.CostKind,
                },
                _ => new Dictionary<string, Vocabulary> { ["Art"] = ControllingWords.OfferKind },
            }
        );

    public string Again(ImportRun run) => Result(run);

    public string Result(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{Home.Result}/{run.AgreementId}/{PeriodTarget.Of(run).Code}";
    }

    /// <summary>
    /// What would be asked back here is a warning of the return's own checks, which wants a comment before the return is handed in: the
    /// file is stored without a question.
    /// </summary>
    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (agreementId, period) = (work.Run.AgreementId!.Value, PeriodTarget.Of(work.Run));
        var terms = new AgreementTermStore(work.Db, work.User, work.Clock);
        var desk = new ReturnDesk(work.Db, terms, work.User);
        if (await ObjectionAsync(desk, work, cancellation) is { } objection)
            return ImportPlan.Refused(objection);
        var dossier = (await desk.LoadAsync(agreementId, period, cancellation))!;
        var file = new ReturnFile(kind, work.FileName, work.Bytes) { Mapping = work.Run.Mapping, ImportRunId = work.Run.Id };
        var lead = await BaseYearLead.NamesAsync(work.Db, dossier.ProviderId, cancellation);
        var (rows, issues) = new ReturnFileReading(
            file,
            lead,
            done => work.Progress(new("Zeilen werden geprüft", done, Math.Max(done, work.LikelyRows)))
        ).Check(cancellation);
        return new(
            [.. issues.Select(static i => i.Severity == IssueSeverity.Warning ? i with { Severity = IssueSeverity.Notice } : i)],
            rows,
            token => StoreAsync(work, desk, file, rows, token),
            HoldsAsync: async token =>
            {
                await Turn.TakeAsync(work.Db, agreementId, token);
                return await ObjectionAsync(desk, work, token) is null;
            }
        );
    }

    private async Task<string> StoreAsync(ImportWork work, ReturnDesk desk, ReturnFile file, int rows, CancellationToken cancellation)
    {
        var intake = new ReturnIntake(work.Db, desk, new ReturnTermsLoader(work.Db), work.User, work.Clock);
        var stored = await intake.TakeAsync(
            work.Run.AgreementId!.Value,
            PeriodTarget.Of(work.Run),
            file,
            done => work.Progress(new("Zeilen werden gespeichert", done, Math.Max(done, rows))),
            cancellation
        );
        return stored.IsStored
            ? $"{kind.Title()}: {GermanWords.Count(stored.Rows, "Zeile", "Zeilen")} eingelesen."
            : throw new InvalidOperationException($"What was checked is refused now: {stored.Refusal?.Text ?? stored.Issues[0].Reason}");
    }

    /// <summary>Why nothing of the return may be changed at present; null where it may.</summary>
    private static async Task<string?> ObjectionAsync(ReturnDesk desk, ImportWork work, CancellationToken cancellation) =>
        await desk.LoadAsync(work.Run.AgreementId!.Value, PeriodTarget.Of(work.Run), cancellation) is not { } dossier
            ? "Diese Meldung gibt es nicht mehr."
            : ReturnMoves.FillIn(dossier.State, work.User.Context.Roles)?.Text;
}
