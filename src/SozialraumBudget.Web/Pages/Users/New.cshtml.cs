using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Users;

public sealed class NewModel(AppDbContext db, UserManager<AppUser> users, AccountLinks links, TimeProvider clock) : PageModel
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
        if (result.Succeeded)
        {
            result = await UserChoices.SetRolesAsync(users, user, Input.Roles);
        }

        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.UserName");
            return Page();
        }

        await unit.CommitAsync();
        TempData["Link"] = await links.CreateAsync(user, Request);
        return LocalRedirect(Links.User(user.Id));
    }
}
