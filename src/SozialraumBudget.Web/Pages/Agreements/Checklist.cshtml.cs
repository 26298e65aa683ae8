using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class ChecklistModel(AppDbContext db, AgreementMoves moves, TimeProvider clock) : PageModel
{
    /// <summary>Evidence that runs out within so many days is shown before it is gone.</summary>
    private const int WarningDays = 60;

    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyList<ChecklistGap> Gaps { get; private set; } = [];

    public int Blocking => Gaps.Count(static g => g.BlocksActivation);

    public IReadOnlyDictionary<Guid, string> FileNames { get; private set; } = new Dictionary<Guid, string>();

    public static IReadOnlyList<(string Title, IReadOnlyList<ChecklistCriterion> Criteria)> Groups { get; } =
    [("Strukturkriterien", Checklist.Structural), ("Qualitätsstandards", Checklist.QualityStandards)];

    private IReadOnlyDictionary<string, ChecklistItemRecord> Items { get; set; } = new Dictionary<string, ChecklistItemRecord>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!AgreementHead.SeesChecklist(User))
        {
            return Forbid();
        }

        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Gaps = (await moves.FactsAsync(head.Agreement, cancel)).ChecklistGaps;
        Items = await db.ChecklistItems.AsNoTracking().Where(i => i.AgreementId == id).ToDictionaryAsync(static i => i.Criterion, cancel);
        var files = Items.Values.Where(static i => i.EvidenceFileId is not null).Select(static i => i.EvidenceFileId!.Value).ToList();
        FileNames = await db.Files.Where(f => files.Contains(f.Id)).ToDictionaryAsync(static f => f.Id, static f => f.Name, cancel);
        return Page();
    }

    public ChecklistItemRecord? ItemOf(ChecklistCriterion criterion) => Items.GetValueOrDefault(criterion.ToString());

    public (string Text, BadgeKind Kind) StateOf(ChecklistCriterion criterion)
    {
        var item = ItemOf(criterion);
        if (Gaps.FirstOrDefault(g => g.Criterion == criterion) is { } gap)
        {
            return (
                item is null
                    ? gap.BlocksActivation
                        ? "fehlt, sperrt"
                        : "fehlt"
                    : "abgelaufen",
                gap.BlocksActivation ? BadgeKind.Danger : BadgeKind.Warning
            );
        }

        return item switch
        {
            null => ("entfällt", BadgeKind.Neutral),
            { ExpiresOn: { } last } when last <= LocalDay.Today(clock).AddDays(WarningDays) => ("läuft ab", BadgeKind.Warning),
            { Evidence: null, EvidenceFileId: null } => ("begründet", BadgeKind.Info),
            _ => ("nachgewiesen", BadgeKind.Success),
        };
    }
}
