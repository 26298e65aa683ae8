using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class IndexModel(SessionSignIn signIn, UserManager<AppUser> users, PasswordProof proof) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromQuery(Name = "zurueck")]
    public string? ReturnUrl { get; set; }

    /// <summary>A session was over: of age, ended elsewhere, or because the account was changed.</summary>
    [FromQuery(Name = Sessions.OverKey)]
    public bool IsOver { get; set; }

    public string? Refusal { get; private set; }

    public string? RefusalHint { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = Input.UserName!.Trim();
        var user = await users.FindByNameAsync(name);
        if (await proof.CheckAsync(name, user, Input.Password!, cancel) is { } refused)
        {
            return Refuse(refused);
        }

        var result = await signIn.EnterAsync(user!);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/SecondFactor", new { zurueck = Target });
        }

        if (result.Succeeded)
        {
            return LocalRedirect(Target);
        }

        (Refusal, RefusalHint) = ("Das Konto ist gesperrt.", "Die Administration hat es gesperrt und kann es wieder öffnen.");
        return Page();
    }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Home;

    private PageResult Refuse(ProofRefusal refused)
    {
        if (refused.Wait > TimeSpan.Zero)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = ((int)Math.Ceiling(refused.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            (Refusal, RefusalHint) = ("Bitte kurz warten.", $"{refused.Text} Das Konto ist nicht gesperrt.");
            return Page();
        }

        (Refusal, RefusalHint) = (
            "Benutzername oder Passwort stimmt nicht.",
            "Nach mehreren falschen Versuchen dauert es vor dem nächsten immer etwas länger; gesperrt wird nichts."
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
