using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class IndexModel(SignInManager<AppUser> signIn, UserManager<AppUser> users, AccountAttempts attempts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromQuery(Name = "zurueck")]
    public string? ReturnUrl { get; set; }

    public string? Refusal { get; private set; }

    public string? RefusalHint { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = Input.UserName!.Trim();
        if (!attempts.Count(name))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var user = await users.FindByNameAsync(name);
        if (user is null)
        {
            // As slow as a real check, so that the answer does not tell which names exist.
            users.PasswordHasher.HashPassword(new AppUser { DisplayName = "" }, Input.Password!);
            return Refuse(Microsoft.AspNetCore.Identity.SignInResult.Failed);
        }

        var result = await signIn.PasswordSignInAsync(user, Input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/SecondFactor", new { zurueck = Target });
        }

        return result.Succeeded ? LocalRedirect(Target) : Refuse(result);
    }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home;

    private PageResult Refuse(Microsoft.AspNetCore.Identity.SignInResult result)
    {
        (Refusal, RefusalHint) = result.IsLockedOut
            ? (
                "Das Konto ist gesperrt.",
                $"Nach {Accounts.AttemptsBeforeLock} falschen Versuchen ruht es {Accounts.LockMinutes} Minuten. "
                    + "Danach können Sie sich wieder anmelden; früher hilft die Administration."
            )
            : (
                "Benutzername oder Passwort stimmt nicht.",
                $"Nach {Accounts.AttemptsBeforeLock} falschen Versuchen wird das Konto {Accounts.LockMinutes} Minuten gesperrt."
            );
        return Page();
    }

    public sealed class InputModel
    {
        [Display(Name = "Benutzername"), Required, StringLength(256)]
        public string? UserName { get; set; }

        [Display(Name = "Passwort"), Required, StringLength(256)]
        public string? Password { get; set; }
    }
}
