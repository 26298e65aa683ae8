using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class SecondFactorModel(SessionSignIn signIn, UserManager<AppUser> users, PasswordProof proof, AccessBook book) : PageModel
{
    [BindProperty, Display(Name = "Code"), Required, StringLength(20)]
    public string? Code { get; set; }

    [FromQuery(Name = "zurueck")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return LocalRedirect(Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // A locked account is opened by no code, and none is used up on it.
        var problem = await users.IsLockedOutAsync(user)
            ? await LockedAsync(user, cancel)
            : await proof.CodeProblemAsync(user, Code, cancel);
        if (problem is null)
        {
            await signIn.EnterWithFactorAsync(user);
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home);
        }

        ModelState.AddModelError(nameof(Code), problem);
        return Page();
    }

    private async Task<string> LockedAsync(AppUser user, CancellationToken cancel)
    {
        await book.FailureAsync(user, SignInFailure.Locked, cancel);
        return "Das Konto ist gesperrt.";
    }
}
