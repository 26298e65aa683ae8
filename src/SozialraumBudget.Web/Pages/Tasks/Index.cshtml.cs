using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Setup;
using SozialraumBudget.Web.Infrastructure.Tasks;

namespace SozialraumBudget.Web.Pages.Tasks;

/// <summary>Home of every role: figures, then what is due, newest reason first.</summary>
public sealed class IndexModel(TaskDesk desk, HomeFigures home, SetupGuide guide, ICurrentUser user) : PageModel
{
    /// <summary>How many are shown at first.</summary>
    public const int Shown = 50;

    public HomeView Home { get; private set; } = null!;

    public IReadOnlyList<TaskItem> Due { get; private set; } = [];

    public IReadOnlyList<TaskItem> Waiting { get; private set; } = [];

    public IReadOnlyList<TaskItem> Late { get; private set; } = [];

    /// <summary>What others did that the user should know.</summary>
    public IReadOnlyList<TaskItem> Known { get; private set; } = [];

    public bool All { get; private set; }

    /// <summary>The city is still being set up; null where it is not, or where the page has enough else to say.</summary>
    public SetupPlan? Setup { get; private set; }

    /// <summary>The next step of the set-up that this user can do.</summary>
    public SetupWords? NextStep => Setup?.NextFor(user.Context.Roles) is { } task ? SetupWords.Of(task.Step) : null;

    public bool LeadsSetup => user.Context.Is(Role.Admin);

    /// <summary>What the navigation of other pages asks for once they stand.</summary>
    public async Task<JsonResult> OnGetCountsAsync([FromServices] INavigationCounts counts, CancellationToken cancel) =>
        new((await counts.CountAsync(cancel)).ToDictionary(static c => c.Key, static c => German.Number(c.Value)));

    public async Task OnGetAsync(bool alle, CancellationToken cancel)
    {
        All = alle;
        var roles = user.Context.Roles;
        var items = (await desk.ListAsync(cancel))
            .Select(fact => TaskItem.Of(fact, TaskStandings.Of(fact.Kind, fact.Mine, fact.Late, roles), roles))
            .ToLookup(static item => item.Standing);
        (Due, Waiting, Late) = ([.. items[TaskStanding.Act]], [.. items[TaskStanding.Wait]], [.. items[TaskStanding.Watch]]);
        Known = [.. items[TaskStanding.Know]];
        Home = await home.LoadAsync(Due, Late, cancel);
        // Not for providers: how far the city is, is the city's own business.
        if (LeadsSetup || (roles.Have(Rights.Office) && Due.Count + Late.Count == 0))
            Setup = await guide.UnfinishedAsync(cancel);
    }
}
