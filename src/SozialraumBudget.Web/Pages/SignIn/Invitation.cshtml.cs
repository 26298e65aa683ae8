using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SignIn;

[EnableRateLimiting(SignInRateLimit.Policy)]
public sealed class InvitationModel(
    AccountLinks links,
    UserManager<AppUser> users,
    SessionSignIn signIn,
    AccessBook book,
    AppDbContext db,
    RequestUser acting,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AppUser? Account { get; private set; }

    public bool IsInvitation => Account?.PasswordHash is null;

    public string PasswordHint => $"Mindestens {Accounts.PasswordLength} Zeichen; gut sind mehrere Wörter.";

    /// <summary>Whoever sits at the browser: the link alone says whose password is set.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => acting.ActAs(UserContext.SignIn);

    public async Task OnGetAsync(string code) => Account = (await links.ReadAsync(code))?.User;

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
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

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await users.ResetPasswordAsync(link.User, link.Token, Input.Password!);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.Password");
            return Page();
        }

        // Whoever has the link may be somebody else: what was a way in before is none any more.
        var now = clock.GetUtcNow();
        foreach (var token in await db.ApiTokens.Where(t => t.UserId == link.User.Id && t.RevokedAt == null).ToListAsync(cancel))
        {
            token.RevokedAt = now;
        }

        book.Note(link.User, AccessChangeKind.PasswordByLink);
        await book.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        await book.TellAsync(cancel);

        // The link ends at the second factor; a locked account stays locked: only its password is new.
        var entered = await signIn.EnterAsync(link.User);
        return entered switch
        {
            { RequiresTwoFactor: true } => LocalRedirect(Links.SignInSecondFactor),
            { Succeeded: true } => LocalRedirect(Links.Home),
            _ => LocalRedirect(Links.SignIn),
        };
    }

    public sealed class InputModel
    {
        [Display(Name = "Passwort"), Required, StringLength(128)]
        public string? Password { get; set; }

        [Display(Name = "Passwort wiederholen"), Required]
        public string? Repeat { get; set; }
    }
}
