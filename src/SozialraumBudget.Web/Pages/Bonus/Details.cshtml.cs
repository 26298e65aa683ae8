using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>
/// The bonus of a year for both sides: what is agreed, where each indicator stands, what is missing and worth, and who is next.
/// </summary>
[RequestSizeLimit(12 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
public sealed partial class DetailsModel(
    BonusDesk desk,
    BonusMeasuring measuring,
    BonusNegotiation negotiation,
    BonusDecision decision,
    FileStore files,
    FreshAccessLook fresh,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    public BonusDossier Dossier { get; private set; } = null!;

    public IReadOnlyList<IndicatorLine> Lines { get; private set; } = [];

    public FreshAccess? FreshAccess { get; private set; }

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    /// <summary>The indicators that are assessed, for the field.</summary>
    public IEnumerable<SelectListItem> Assessable =>
        (Dossier.Bonus.Agreed?.Indicators ?? [])
            .Where(static i => i.Source == IndicatorSource.Assessed)
            .Select(static i => new SelectListItem(i.Indicator.Name, i.Key));

    public bool MayPropose => user.Context.Is(Role.Controller) && Dossier.State == BonusState.Open;

    public bool MayAssess => user.Context.Is(Role.Controller) && Dossier is { State: BonusState.Open, Agreed: not null };

    /// <summary>What the reader is not told: it follows from cases.</summary>
    public bool HidesValues => Dossier.Bonus.Hidden.Count > 0;

    /// <summary>The due that the approval granted, with its payout; null before.</summary>
    public DueStanding? Due =>
        Dossier.State == BonusState.Approved
            ? Dossier.Agreement.Standing.Dues.FirstOrDefault(static d => d.Purpose == Domain.Budgets.DuePurpose.Bonus)
            : null;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        FreshAccess = await fresh.OfAsync(dossier.Record?.Approved, cancel);
        if (dossier.Bonus is { Agreed: { } agreed, Performance: { } bonus })
        {
            var computed = dossier.Closed is null
                ? await measuring.ComputedAsync(dossier, agreed, cancel)
                : new Dictionary<string, ComputedIndicator?>(StringComparer.Ordinal);
            Lines =
            [
                .. agreed.Indicators.Select(
                    (indicator, i) =>
                        new IndicatorLine(
                            indicator,
                            bonus.Measures[i].Actual,
                            bonus.Points[i].Value,
                            bonus.WorthOfReaching(i),
                            dossier.Assessment(indicator.Key),
                            computed.GetValueOrDefault(indicator.Key)?.How,
                            dossier.Bonus.Hidden.Contains(indicator.Key)
                        )
                ),
            ];
        }

        return true;
    }

    /// <summary>Says that it is done, or shows the page again with the reason at its field.</summary>
    private async Task<IActionResult> AnswerAsync(string act, Refusal? refusal, string done, string field, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.BonusYear(Dossier.Agreement.AgreementId, Dossier.Year));
        }

        await LoadAsync(Dossier.Agreement.AgreementId, Dossier.Year, cancel);
        ModelState.AddModelError(field, refusal.Text);
        Refused = act;
        return Page();
    }
}

/// <summary>An agreed indicator and where it stands.</summary>
/// <param name="Missing">What the bonus would grow by if it earned all its points.</param>
/// <param name="How">What a computed value was counted from.</param>
/// <param name="IsHidden">The reader is not told the value.</param>
public sealed record IndicatorLine(
    AgreedIndicator Agreed,
    decimal? Actual,
    decimal Points,
    Money Missing,
    BonusAssessment? Assessment,
    string? How,
    bool IsHidden
);
