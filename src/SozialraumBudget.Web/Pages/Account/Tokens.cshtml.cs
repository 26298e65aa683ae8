using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Addresses;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class TokensModel(
    AppDbContext db,
    UserManager<AppUser> users,
    PasswordProof proof,
    AccessBook book,
    SiteAddress site,
    TimeProvider clock
) : PageModel
{
    private DataTable<ApiToken>? table;

    public DataTable<ApiToken> Table => table ??= TableOf(clock.GetUtcNow());

    [BindProperty, Display(Name = "Name"), Required, StringLength(120)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Wofür")]
    public TokenPurpose Purpose { get; set; }

    public static IEnumerable<SelectListItem> Purposes =>
        [
            new("Programm: die Schnittstelle mit Ihren Rechten", nameof(TokenPurpose.Api)),
            new("Kalender: Ihre Fristen, sonst nichts", nameof(TokenPurpose.Calendar)),
        ];

    [BindProperty, Display(Name = "Gilt")]
    public int Days { get; set; } = Accounts.TokenDays[1];

    public static IEnumerable<SelectListItem> Lifetimes =>
        Accounts.TokenDays.Select(static d => new SelectListItem($"{d} Tage", d.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Asked again: a token is a way in of its own.</summary>
    [BindProperty, Display(Name = "Ihr Passwort"), Required, StringLength(256)]
    public string? Password { get; set; }

    /// <summary>Shown in this answer only.</summary>
    public string? Secret { get; private set; }

    /// <summary>Address of the calendar, where the token opens one; shown in this answer only.</summary>
    public string? Calendar { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Accounts.TokenDays.Contains(Days))
        {
            ModelState.AddModelError(nameof(Days), "Bitte eine der Fristen wählen.");
        }

        if (!ModelState.IsValid || await users.GetUserAsync(User) is not { } account)
        {
            return await ListAsync(cancel);
        }

        if (await proof.ProblemAsync(account, Password, cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return await ListAsync(cancel);
        }

        Secret = ApiTokenSecret.Create();
        var now = clock.GetUtcNow();
        db.ApiTokens.Add(
            new ApiToken
            {
                UserId = Me,
                Name = Name!.Trim(),
                Purpose = Purpose,
                Hash = ApiTokenSecret.Hash(Secret),
                CreatedAt = now,
                ExpiresAt = now.AddDays(Days),
            }
        );
        book.Note(account, AccessChangeKind.TokenMade, null, Name.Trim());
        await book.SaveAsync(cancel);
        ModelState.Clear();
        if (Purpose == TokenPurpose.Calendar)
            (Calendar, Secret) = (site.Of(Request) + Links.Calendar(Secret), null);
        Name = null;
        return await ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        if (
            await db.ApiTokens.SingleOrDefaultAsync(token => token.Id == id && token.UserId == Me, cancel) is not { } token
            || await users.GetUserAsync(User) is not { } account
        )
        {
            return NotFound();
        }

        if (token.RevokedAt is null)
        {
            token.RevokedAt = clock.GetUtcNow();
            book.Note(account, AccessChangeKind.TokenRevoked, token.Name, null);
            await book.SaveAsync(cancel);
        }

        TempData["Erledigt"] = $"Das Token „{token.Name}“ gilt nicht mehr.";
        return LocalRedirect(Links.Tokens);
    }

    private Guid Me => UserClaims.IdOf(User) ?? throw new InvalidOperationException("Nobody is signed in.");

    private async Task<IActionResult> ListAsync(CancellationToken cancel) =>
        await this.ListAsync(Table, db.ApiTokens.AsNoTracking().Where(token => token.UserId == Me), cancel) ?? Page();

    private static DataTable<ApiToken> TableOf(DateTimeOffset now)
    {
        bool Counts(ApiToken t) => t.RevokedAt is null && t.ExpiresAt > now;
        return new DataTable<ApiToken>("API-Token")
            .Text("name", "Name", t => t.Name)
            .Text("wofuer", "Wofür", t => t.Purpose, t => t.Purpose.Title())
            .Moment("angelegt", "Angelegt", t => t.CreatedAt)
            .Moment("bis", "Gültig bis", t => t.ExpiresAt)
            .Moment("benutzt", "Zuletzt benutzt", t => t.LastUsedAt)
            .Badge(
                "stand",
                "Stand",
                t => t.RevokedAt,
                t =>
                    t.RevokedAt is not null ? "widerrufen"
                    : Counts(t) ? "gültig"
                    : "abgelaufen",
                t => Counts(t) ? BadgeKind.Success : BadgeKind.Neutral
            )
            .Actions(t => Counts(t) ? [new RowAction("Widerrufen", $"{Links.Tokens}?handler=Revoke&id={t.Id}", Post: true)] : [])
            .SortBy("-angelegt")
            .Counting("Token", "Token")
            .Empty("Sie haben kein Token.");
    }
}
