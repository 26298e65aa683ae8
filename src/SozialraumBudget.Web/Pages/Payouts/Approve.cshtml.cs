using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>
/// Everything that waits for approval, each against the last payout, and the release of several: the button names their number and sum.
/// </summary>
public sealed class ApproveModel(ApprovalDesk desk, ICurrentUser user) : PageModel
{
    private const int MostAtOnce = 200;

    /// <summary>Check boxes of the list.</summary>
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>What was ticked when the button named number and sum; it approves nothing else.</summary>
    [BindProperty]
    public string? Named { get; set; }

    public IReadOnlyList<QueuedPayout> Waiting { get; private set; } = [];

    public IReadOnlyList<QueuedPayout> Ticked => [.. Waiting.Where(IsTicked)];

    public Money TickedSum => ApprovalQueue.Sum(Ticked.Select(static w => w.Waiting));

    /// <summary>Stands for the ticked payouts and their sum.</summary>
    public string TickedMark =>
        FormattableString.Invariant($"{TickedSum}:{string.Join(',', Ticked.Select(static w => w.Waiting.Id).Order())}");

    /// <summary>"2 Auszahlungen über 1.234,56 €".</summary>
    public string TickedText => $"{German.Count(Ticked.Count, "Auszahlung", "Auszahlungen")} über {German.Money(TickedSum)}";

    public string ApproveText => $"{TickedText} freigeben";

    /// <summary>Others are ticked than the button named: it names them now, and asks.</summary>
    public bool Changed { get; private set; }

    /// <summary>What came of approving; empty when nothing was tried.</summary>
    public IReadOnlyList<ApprovalResult> Results { get; private set; } = [];

    /// <summary>What was approved just now, with its sum.</summary>
    public string ResultText
    {
        get
        {
            var done = Results.Where(static r => r.Refusal is null).ToList();
            return $"{done.Count} von {German.Count(Results.Count, "Auszahlung", "Auszahlungen")} freigegeben und gebucht: "
                + $"{German.Money(ApprovalQueue.Sum(done.Select(static r => r.Row.Waiting)))}.";
        }
    }

    public int OwnCount => Waiting.Count(w => w.Waiting.PreparedBy == user.Context.UserId);

    /// <summary>What was chosen stays chosen; without a choice all that nothing speaks against.</summary>
    private bool chosen;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!user.Context.Is(Role.Approver))
            context.Result = Forbid();
    }

    public bool IsTicked(QueuedPayout row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Objection is null
            && (chosen ? Ids.Contains(row.Waiting.Id) : ApprovalQueue.Proposes(row.Waiting, user.Context.UserId ?? Guid.Empty));
    }

    public async Task OnGetAsync(CancellationToken cancel) => Waiting = await desk.ListAsync(cancel);

    /// <summary>Counts what is ticked.</summary>
    public Task OnPostCountAsync(CancellationToken cancel)
    {
        chosen = true;
        return OnGetAsync(cancel);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        chosen = true;
        await OnGetAsync(cancel);
        if (Ids.Count is 0 or > MostAtOnce)
        {
            ModelState.AddModelError(
                "",
                Ids.Count == 0
                    ? "Bitte mindestens eine Auszahlung ankreuzen."
                    : $"Bitte höchstens {MostAtOnce} Auszahlungen auf einmal freigeben."
            );
            return;
        }

        if (!Waiting.Any(w => Ids.Contains(w.Waiting.Id)))
        {
            ModelState.AddModelError(
                "",
                "Die angekreuzten Auszahlungen warten nicht mehr: sie sind inzwischen freigegeben, abgelehnt oder zurückgezogen."
            );
            return;
        }

        if (Named != TickedMark)
        {
            Changed = true;
            return;
        }

        var rows = Ticked;
        var results = await desk.ReleaseAsync([.. rows.Select(static r => r.Waiting.Id)], cancel);
        Results = [.. rows.Zip(results, static (row, result) => new ApprovalResult(row, result.Refusal))];
        ModelState.Clear();
        chosen = false;
        await OnGetAsync(cancel);
    }
}

/// <summary>One line of the result: what was to be approved, and why it was not.</summary>
public sealed record ApprovalResult(QueuedPayout Row, Refusal? Refusal)
{
    public Money Amount => Row.Payout.Amount;
}
