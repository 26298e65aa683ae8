using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>What the pages of one scenario share: the scenario, what is tried out on it, and who may do what.</summary>
public abstract class ScenarioPage(DistributionDesk desk) : PageModel
{
    private const string Prefix = nameof(Input) + ".";
    private const string CityField = Prefix + nameof(DistributionInput.City);

    [BindProperty(SupportsGet = true)]
    public DistributionInput Input { get; set; } = new();

    /// <summary>The row version that the user saw.</summary>
    [BindProperty]
    public uint Seen { get; set; }

    public ScenarioDossier Dossier { get; private set; } = null!;

    /// <summary>As stored, or as tried out.</summary>
    public PlannedDistribution Planned { get; private set; } = null!;

    public DistributionScenario Scenario => Dossier.Scenario;

    /// <summary>The address says other values than the stored ones.</summary>
    public bool IsPreview { get; private set; }

    public bool MayWrite => User.Have(Rights.Distribution);

    public bool MayChange => MayWrite && Dossier.IsDraft;

    public static BadgeKind KindOf(ScenarioState state) =>
        state switch
        {
            ScenarioState.Draft => BadgeKind.Info,
            ScenarioState.Decided => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    /// <summary>The address of a page of the scenario with what is tried out.</summary>
    public string Keeping(string address) => With(address, Request.Query);

    /// <summary>What was typed into the form, as an address.</summary>
    protected string Typed(string address) => With(address, Request.Form);

    private static string With(string address, IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var kept = sent.Where(static s => s.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(static s => s.Value, static (s, value) => KeyValuePair.Create<string, string?>(s.Key, value ?? ""));
        return QueryHelpers.AddQueryString(address, kept);
    }

    /// <returns>False where there is no such scenario for this user.</returns>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        (Dossier, Planned) = (dossier, dossier.Planned);
        if (Seen == 0)
            Seen = Scenario.RowVersion;
        IEnumerable<string> sent = HttpMethods.IsPost(Request.Method) ? Request.Form.Keys : Request.Query.Keys;
        var typed = sent.Any(static k => k.StartsWith(Prefix, StringComparison.Ordinal));
        if (!typed || !Dossier.IsDraft)
        {
            foreach (var key in ModelState.Keys.Where(static k => k.StartsWith(Prefix, StringComparison.Ordinal)).ToList())
                ModelState.Remove(key);
            Input = DistributionInput.Of(dossier.Plan);
            return true;
        }

        // An address may say less than the form does: what it leaves out is as stored.
        Input.Weights.AddRange(dossier.Plan.Indicators.Skip(Input.Weights.Count).Select(static i => (Share?)i.Weight));
        if (Input.City is null && ModelState.GetFieldValidationState(CityField) != ModelValidationState.Invalid)
            ModelState.AddModelError(CityField, "Bitte die Summe der Stadt angeben.");
        if (ModelState.IsValid)
        {
            IsPreview = HttpMethods.IsGet(Request.Method);
            Planned = PlannedDistribution.Of(Input.Over(dossier.Plan));
        }

        return true;
    }
}
