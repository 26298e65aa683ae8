using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>What a figure of a budget year consists of: of one agreement, of an area's, or of all that the reader sees.</summary>
public sealed class StandingModel(Standings standings, SelectedYear year) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Facts { get; private set; } = "";

    /// <summary>Where the figure stands.</summary>
    public (string Title, string Href) From { get; private set; }

    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string zahl, Guid? vereinbarung, Guid? bereich, CancellationToken cancel)
    {
        if (!EnumName.TryRead<StandingFigure>(zahl, out var figure))
            return NotFound();

        var scope = new StandingScope(year.Value, vereinbarung, bereich);
        var found = (await standings.OfYearAsync(scope.Year, cancel)).Where(a => scope.Contains(a.AgreementId, a.AreaId)).ToList();
        if (found.Count == 0 && scope is not { AgreementId: null, AreaId: null })
            return NotFound();

        Heading = $"{figure.Title()} {scope.Year}";
        if (vereinbarung is not null)
        {
            var one = found[0];
            (Facts, From) = ($"{one.Area} · {one.Title}", (one.Title, Links.Agreement(one.AgreementId)));
            Derivation = one.Standing.Explain(Heading, figure).Explain();
            return Page();
        }

        (Facts, From) = (bereich is null ? "alle Vereinbarungen" : found[0].Area, ("Auszahlungen", Links.Payouts));
        Derivation = StandingSum.Of(Heading, found.Select(static a => (Name: $"{a.Area} · {a.Title}", a.Standing)), figure).Explain();
        return Page();
    }
}
