using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class SecondFactorModel(SignInManager<AppUser> signIn) : PageModel
{
    [BindProperty, Display(Name = "Code"), Required, StringLength(20)]
    public string? Code { get; set; }

    [FromQuery(Name = "zurueck")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect(Links.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return LocalRedirect(Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var code = Code!.Replace(" ", "", StringComparison.Ordinal);
        var result =
            code.Length == 6 && code.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home);
        }

        ModelState.AddModelError(
            nameof(Code),
            result.IsLockedOut
                ? $"Das Konto ist nach zu vielen Versuchen {Accounts.LockMinutes} Minuten gesperrt."
                : "Der Code stimmt nicht oder ist abgelaufen."
        );
        return Page();
    }
}
