using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>Several accounts with their invitations, in one form; all of them or none.</summary>
public sealed class SeveralModel(
    AppDbContext db,
    UserManager<AppUser> users,
    AccessDesk desk,
    AccessBook book,
    AccountLinks links,
    TimeProvider clock
) : PageModel
{
    private const string Kept = "Einladungen";

    /// <summary>The roles the rows begin with: each once, and the money's again, since four eyes need two.</summary>
    private static readonly Role[] First = [.. Rights.FirstPeople, .. Rights.CashDesk];

    [BindProperty]
    public SeveralInput Input { get; set; } = new();

    /// <summary>What was made just now; shown once.</summary>
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>Roles without an assignment.</summary>
    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [.. First.Distinct().Select(static role => new SelectListItem(role.Title(), role.ToString()))];

    public void OnGet()
    {
        if (TempData[Kept] is string kept)
            Invitations = JsonSerializer.Deserialize<List<Invitation>>(kept)!;
        FillUp();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        FillUp();
        var rows = Input.Rows.Index().Where(static r => r.Item.IsGiven).ToList();
        if (rows.Count == 0)
            ModelState.AddModelError("Input.Rows[0].DisplayName", "Bitte mindestens eine Person angeben.");
        if (!ModelState.IsValid)
            return Page();

        await using var unit = await UnitOfWork.BeginAsync(db, cancel);
        var made = new List<(AppUser User, string? Note)>();
        foreach (var (i, row) in rows)
        {
            var user = new AppUser { DisplayName = "", CreatedAt = clock.GetUtcNow() };
            row.ToInput().WriteTo(user);
            var result = await users.CreateAsync(user);
            if (result.Succeeded)
                made.Add((user, WaitingText.Of(await desk.SetRolesAsync(user, [row.Role], cancel))));
            else
                ModelState.AddErrors(result, $"Input.Rows[{i}].UserName");
        }

        if (!ModelState.IsValid)
            return Page();

        await unit.CommitAsync();
        await book.TellAsync(cancel);
        var invitations = new List<Invitation>();
        foreach (var (user, note) in made)
            invitations.Add(new(user.DisplayName, await links.CreateAsync(user, Request), note));
        TempData[Kept] = JsonSerializer.Serialize(invitations);
        return LocalRedirect(Links.SeveralUsers);
    }

    private void FillUp()
    {
        for (var i = Input.Rows.Count; i < First.Length; i++)
            Input.Rows.Add(new() { Role = First[i] });
    }

    /// <param name="Address">The link, once.</param>
    /// <param name="Note">What the account waits for.</param>
    public sealed record Invitation(string Name, string Address, string? Note);
}
