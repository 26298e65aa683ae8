using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung of the city's distribution; nothing is stored.</summary>
[HeavyCall(WhenPosted = true)]
public sealed class DistributionModel : TrialSheetPage
{
    public CityDistribution? Result { get; private set; }

    internal override TrialSheet Sheet => DistributionSheet.Of;

    public static string LimitText(ChangeLimit limit) =>
        limit switch
        {
            ChangeLimit.Floor => "Untergrenze",
            ChangeLimit.Cap => "Obergrenze",
            _ => "",
        };

    public void OnGet() => Begin();

    public void OnPost() =>
        Compute(
            body =>
            {
                if (ModelState.IsValid)
                    Result = TrialDistributionInput.Distribute(body);
            },
            json =>
            {
                if (DistributionSheet.Named(json) is { } reason)
                    ModelState.AddModelError("", reason);
            }
        );

    /// <summary>Areas and indicators are named by what was typed, so the reason names them and stands above the form.</summary>
    private protected override void Tell(TrialObject body)
    {
        foreach (var issue in body.Notes.Issues.Where(_ => ModelState.ErrorCount < 20))
        {
            var isSingle = Sheet.Fields.Any(f => f.Group is null && f.Key == issue.Field);
            var name = isSingle ? Infrastructure.Forms.FactForm.Name(Sheet.Fields.First(f => f.Key == issue.Field), null) : "";
            ModelState.AddModelError(name, isSingle ? issue.Reason : $"{issue.Field}: {issue.Reason}");
        }
    }
}
