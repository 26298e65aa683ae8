using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class PasswordModel(UserManager<AppUser> users, SignInManager<AppUser> signIn) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        var result = await users.ChangePasswordAsync(account, Input.Current!, Input.Password!);
        if (!result.Succeeded)
        {
            var current = result.Errors.Any(static error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            ModelState.AddErrors(result, current ? "Input.Current" : "Input.Password");
            return Page();
        }

        await signIn.RefreshSignInAsync(account);
        TempData["Erledigt"] = "Das Passwort ist geändert. Andere Sitzungen enden in spätestens einer Minute.";
        return LocalRedirect(Links.Account);
    }

    public sealed class InputModel
    {
        [Display(Name = "Bisheriges Passwort"), Required]
        public string? Current { get; set; }

        [Display(Name = "Neues Passwort"), Required, StringLength(128)]
        public string? Password { get; set; }

        [Display(Name = "Neues Passwort wiederholen"), Required]
        public string? Repeat { get; set; }
    }
}
