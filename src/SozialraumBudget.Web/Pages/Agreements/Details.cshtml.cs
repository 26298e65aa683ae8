using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class DetailsModel(
    AppDbContext db, AgreementMoves moves, AgreementTermStore terms, SelectedYear selected, TimeProvider clock) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public AgreementYear Year { get; private set; } = null!;

    public TermsAsOf Terms { get; private set; } = null!;

    public ActivationFacts Facts { get; private set; } = null!;

    public IReadOnlyList<AgreementMoveRecord> History { get; private set; } = [];

    public IReadOnlyList<(string Name, string Role)> Others { get; private set; } = [];

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    public DateOnly Today => LocalDay.Today(clock);

    /// <summary>Who brought the agreement into its present state; null for a draft that never moved.</summary>
    public AgreementMoveRecord? LastMove => History.FirstOrDefault(t => t.To == Head.State);

    public IEnumerable<AgreementTransition> Moves => Head.MayEdit ? AgreementTransitions.From(Head.State) : [];

    /// <summary>The due list where an instalment is prepared.</summary>
    public string HrefOf(InstalmentRow row) => NextSteps.Preparation(Head, Year, row);

    /// <summary>The Rechenweg of an instalment.</summary>
    public string WhyOf(InstalmentRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{Links.Instalment(Head.Id, row.Instalment.Quarter, row.Instalment.Sequence)}?jahr={Year.Year}";
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Year = await AgreementYear.LoadAsync(db, id, head.YearOf(selected), cancel);
        Facts = await moves.FactsAsync(head.Agreement, cancel);
        Terms = (await terms.LoadAsync(id, cancel)).AsOf(moves.DayOf(head.Agreement));
        History = await db.AgreementTransitions.AsNoTracking().Where(t => t.AgreementId == id).OrderByDescending(t => t.Moved.At)
            .ToListAsync(cancel);
        var others = await db.AgreementProviders.AsNoTracking().Where(p => p.AgreementId == id && p.Role != ProviderRole.LeadProvider)
            .Join(db.Providers, p => p.ProviderId, p => p.Id, (link, provider) => new { provider.Name, link.Role }).OrderBy(p => p.Name)
            .ToListAsync(cancel);
        Others = others.ConvertAll(static o => (o.Name, o.Role.Title()));
        Steps = [.. NextSteps.Of(head, Year, Facts, Today)];
        return Page();
    }
}
