using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Benchmarks.Pages.Tasks;

/// <summary>The floor of <see cref="HomeBenchmark"/>: the product's layout around a name that one indexed query finds.</summary>
public sealed class FloorModel(AppDbContext db, ICurrentUser user) : PageModel
{
    public const string Path = "/benchmark/floor";

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var id = user.Context.UserId;
        Name = await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleAsync(cancel);
    }
}
