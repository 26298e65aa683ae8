using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class PasswordModel(UserManager<AppUser> users, SessionSignIn signIn, PasswordProof proof, AccessBook book) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (await proof.ProblemAsync(account, Input.Current, cancel) is { } problem)
        {
            ModelState.AddModelError("Input.Current", problem);
            return Page();
        }

        book.Note(account, AccessChangeKind.PasswordChanged);
        var result = await users.ChangePasswordAsync(account, Input.Current!, Input.Password!);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.Password");
            return Page();
        }

        await book.SaveAsync(cancel);
        await signIn.RefreshSignInAsync(account);
        TempData["Erledigt"] = "Das Passwort ist geändert. Alle anderen Sitzungen sind beendet.";
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
