using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Users;

public sealed class NewModel(
    AppDbContext db,
    UserManager<AppUser> users,
    AccessDesk desk,
    AccessBook book,
    AccountLinks links,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public UserInput Input { get; set; } = new();

    public UserForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Form = new UserForm(Input, await UserChoices.LoadAsync(db, cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = new UserForm(Input, await UserChoices.LoadAsync(db, cancel));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var unit = await UnitOfWork.BeginAsync(db, cancel);
        var user = new AppUser { DisplayName = "", CreatedAt = clock.GetUtcNow() };
        Input.WriteTo(user);
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.UserName");
            return Page();
        }

        var waiting = await desk.SetRolesAsync(user, Input.Roles, cancel);
        await unit.CommitAsync();
        await book.TellAsync(cancel);
        TempData["Wartet"] = WaitingText.Of(waiting);
        TempData["Link"] = await links.CreateAsync(user, Request);
        return LocalRedirect(Links.User(user.Id));
    }
}
