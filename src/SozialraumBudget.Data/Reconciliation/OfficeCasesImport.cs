using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>
/// The office's list of a reconciliation round in the import catalogue: exports of the case software, whose columns and words are mapped.
/// They are read and stored by <see cref="RoundIntake"/>, as lists of our own columns are.
/// </summary>
public sealed class OfficeCasesImport : IImportFormat
{
    public const string FormatKey = "office-cases";

    public string Key => FormatKey;

    public string Title => "Fallliste des Jugendamts";

    public SheetFormat Sheet => CaseFormat.Format;

    public ImportHome Home { get; } = new("Zur Abgleichrunde", "/abgleichrunden", "/abgleichrunden");

    /// <summary>It may hold cases of other areas and providers.</summary>
    public bool IsOfficeOnly => true;

    /// <param name="period">Of the round.</param>
    /// <param name="area">Its area; which of its agreements says the run.</param>
    public static ImportTarget Target(Period period, string area) => new(FormatKey, PeriodTarget.Text(period, area));

    /// <summary>A list holds until another one comes in for its round: the run in whose time the newest list was stored.</summary>
    public IQueryable<ImportRun> InForce(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r =>
            r.Format == FormatKey
            && r.State == ImportState.Completed
            && db.OfficeCaseLists.Any(l =>
                l.Sha256 == r.Sha256
                && l.Stored.At >= r.Started.At
                && l.Stored.At <= r.FinishedAt
                && db.ReconciliationRounds.Any(o => o.Id == l.RoundId && o.AgreementId == r.AgreementId)
                && !db.OfficeCaseLists.Any(n => n.RoundId == l.RoundId && n.Stored.At > l.Stored.At)
            )
        );
    }

    /// <summary>The format is that of a return's cases, whose template is on its page.</summary>
    public Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<ImportTemplate?>(null);

    /// <summary>Rows of other areas are left out, so that nobody has to say what their names mean.</summary>
    public async Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new Dictionary<string, Vocabulary>(CaseWords.All)
        {
            [Name(CaseFormat.Area)] = await PlaceWords.AreasAsync(db, isClosed: false, cancellation),
            [Name(CaseFormat.Provider)] = await BaseYearVocabulary.ProvidersAsync(db, cancellation),
        };
    }

    public string Again(ImportRun run) => Result(run);

    public string Result(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{Home.Result}/{run.AgreementId}/{PeriodTarget.Of(run).Code}";
    }

    /// <summary>As with a return nothing is asked back: what is odd in the list is settled in the round.</summary>
    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (agreementId, period) = (work.Run.AgreementId!.Value, PeriodTarget.Of(work.Run));
        var desk = Desk(work);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { } dossier)
            return ImportPlan.Refused("Diese Abgleichrunde gibt es nicht mehr.");
        if (RoundRules.Bring(dossier.Facts, work.User.Context.Roles) is { } objection)
            return ImportPlan.Refused(objection.Text);
        var intake = new RoundIntake(work.Db, desk, work.User, work.Clock);
        var file = new ReturnFile(ReturnUploadKind.Cases, work.FileName, work.Bytes)
        {
            Mapping = work.Run.Mapping,
            ImportRunId = work.Run.Id,
        };
        var list = await intake.ReadAsync(
            dossier,
            file,
            done => work.Progress(new("Zeilen werden geprüft", done, Math.Max(done, work.LikelyRows))),
            cancellation
        );
        return new(
            [.. list.Issues.Select(static i => i.Severity == IssueSeverity.Warning ? i with { Severity = IssueSeverity.Notice } : i)],
            list.Rows.Count,
            token => StoreAsync(intake, agreementId, period, file, token),
            HoldsAsync: async token =>
            {
                await Turn.TakeAsync(work.Db, agreementId, token);
                return await desk.LoadAsync(agreementId, period, token) is { } now
                    && RoundRules.Bring(now.Facts, work.User.Context.Roles) is null;
            }
        );
    }

    private static async Task<string> StoreAsync(
        RoundIntake intake,
        Guid agreementId,
        Period period,
        ReturnFile file,
        CancellationToken cancellation
    )
    {
        var stored = await intake.TakeAsync(agreementId, period, file, cancellation);
        return stored.IsStored
            ? $"{GermanWords.Count(stored.Rows, "Fall", "Fälle")} eingelesen."
            : throw new InvalidOperationException($"What was checked is refused now: {stored.Refusal?.Text ?? stored.Issues[0].Reason}");
    }

    private static RoundDesk Desk(ImportWork work)
    {
        var (db, content) = (work.Db, new ReturnContent(work.Db));
        var returns = new ReturnDesk(db, new AgreementTermStore(db, work.User, work.Clock), work.User);
        var comparison = new RoundComparison(db, content, new ReturnFigures(content, new ReturnTermsLoader(db)));
        return new RoundDesk(db, returns, comparison, work.User);
    }

    private static string Name(int column) => CaseFormat.Format.Columns[column].Name;
}
