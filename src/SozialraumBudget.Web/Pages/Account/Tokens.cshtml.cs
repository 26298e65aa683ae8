using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class TokensModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public DataTable<ApiToken> Table { get; } =
        new DataTable<ApiToken>("API-Token")
            .Text("name", "Name", t => t.Name)
            .Moment("angelegt", "Angelegt", t => t.CreatedAt)
            .Moment("benutzt", "Zuletzt benutzt", t => t.LastUsedAt)
            .Badge(
                "stand",
                "Stand",
                t => t.RevokedAt,
                t => t.RevokedAt is null ? "gültig" : "widerrufen",
                t => t.RevokedAt is null ? BadgeKind.Success : BadgeKind.Neutral
            )
            .Actions(t => t.RevokedAt is null ? [new RowAction("Widerrufen", $"{Links.Tokens}?handler=Revoke&id={t.Id}", Post: true)] : [])
            .SortBy("-angelegt")
            .Counting("Token", "Token")
            .Empty("Sie haben kein Token.");

    [BindProperty, Display(Name = "Name"), Required, StringLength(120)]
    public string? Name { get; set; }

    /// <summary>Shown in this answer only.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            Secret = ApiTokenSecret.Create();
            db.ApiTokens.Add(
                new ApiToken
                {
                    UserId = Me,
                    Name = Name!.Trim(),
                    Hash = ApiTokenSecret.Hash(Secret),
                    CreatedAt = clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(cancel);
            ModelState.Clear();
            Name = null;
        }

        return await ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(token => token.Id == id && token.UserId == Me, cancel) is not { } token)
        {
            return NotFound();
        }

        token.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        TempData["Erledigt"] = $"Das Token „{token.Name}“ gilt nicht mehr.";
        return LocalRedirect(Links.Tokens);
    }

    private Guid Me => UserClaims.IdOf(User) ?? throw new InvalidOperationException("Nobody is signed in.");

    private async Task<IActionResult> ListAsync(CancellationToken cancel) =>
        await this.ListAsync(Table, db.ApiTokens.AsNoTracking().Where(token => token.UserId == Me), cancel) ?? Page();
}
