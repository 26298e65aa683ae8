using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class SecondFactorModel(UserManager<AppUser> users, SignInManager<AppUser> signIn) : PageModel
{
    [BindProperty, Display(Name = "Code"), Required, StringLength(10)]
    public string? Code { get; set; }

    public bool Enabled { get; private set; }

    /// <summary>In groups of four, as people type it.</summary>
    public string Key { get; private set; } = "";

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } account ? await ShowAsync(account) : Challenge();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (ModelState.IsValid)
        {
            var code = Code!.Replace(" ", "", StringComparison.Ordinal);
            if (await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code))
            {
                await users.SetTwoFactorEnabledAsync(account, true);
                RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 8) ?? []];
                await signIn.RefreshSignInAsync(account);
            }
            else
            {
                ModelState.AddModelError(nameof(Code), "Der Code stimmt nicht. Prüfen Sie die Uhrzeit des Telefons.");
            }
        }

        return await ShowAsync(account);
    }

    public async Task<IActionResult> OnPostDisableAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        await users.SetTwoFactorEnabledAsync(account, false);
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        TempData["Erledigt"] = "Der zweite Faktor ist ausgeschaltet.";
        return LocalRedirect(Links.SecondFactor);
    }

    private async Task<PageResult> ShowAsync(AppUser account)
    {
        Enabled = account.TwoFactorEnabled;
        if (!Enabled)
        {
            if (await users.GetAuthenticatorKeyAsync(account) is null)
            {
                await users.ResetAuthenticatorKeyAsync(account);
                await signIn.RefreshSignInAsync(account);
            }

            var key = await users.GetAuthenticatorKeyAsync(account) ?? "";
            Key = string.Join(' ', key.Chunk(4).Select(static part => new string(part)));
        }

        return Page();
    }
}
