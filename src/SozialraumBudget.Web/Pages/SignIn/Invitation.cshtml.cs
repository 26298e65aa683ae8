using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class InvitationModel(AccountLinks links, UserManager<AppUser> users, SignInManager<AppUser> signIn) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AppUser? Account { get; private set; }

    public bool IsInvitation => Account?.PasswordHash is null;

    public string PasswordHint => $"Mindestens {Accounts.PasswordLength} Zeichen; gut sind mehrere Wörter.";

    public async Task OnGetAsync(string code) => Account = (await links.ReadAsync(code))?.User;

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (await links.ReadAsync(code) is not { } link)
        {
            return Page();
        }

        Account = link.User;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await users.ResetPasswordAsync(link.User, link.Token, Input.Password!);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.Password");
            return Page();
        }

        // A locked account stays locked: only its password is new.
        if (await signIn.CanSignInAsync(link.User) && !await users.IsLockedOutAsync(link.User))
        {
            await signIn.SignInAsync(link.User, isPersistent: false);
            return LocalRedirect(Links.Home);
        }

        return LocalRedirect(Links.SignIn);
    }

    public sealed class InputModel
    {
        [Display(Name = "Passwort"), Required, StringLength(128)]
        public string? Password { get; set; }

        [Display(Name = "Passwort wiederholen"), Required]
        public string? Repeat { get; set; }
    }
}
