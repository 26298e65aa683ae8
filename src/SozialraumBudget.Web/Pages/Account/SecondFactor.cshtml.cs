using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using QRCoder;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

/// <summary>
/// Switches the second factor on and off, each time with the password. Opening the page changes nothing: a new key travels sealed in the
/// form until its first code was right.
/// </summary>
public sealed class SecondFactorModel(
    UserManager<AppUser> users,
    SessionSignIn signIn,
    PasswordProof proof,
    AccessBook book,
    IDataProtectionProvider protection,
    IOptionsMonitor<CityOptions> city,
    TimeProvider clock
) : PageModel
{
    /// <summary>How long a new key waits for its first code.</summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("SozialraumBudget.NewSecondFactor")
        .ToTimeLimitedDataProtector();

    [BindProperty, Display(Name = "Code"), Required, StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Ihr Passwort"), Required, StringLength(256)]
    public string? Password { get; set; }

    /// <summary>The new key, sealed for this account.</summary>
    [BindProperty]
    public string? Sealed { get; set; }

    public bool Enabled { get; private set; }

    /// <summary>In groups of four, as people type it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The picture that the app reads: a PNG as data address.</summary>
    public string Picture { get; private set; } = "";

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } account ? Show(account) : Challenge();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (account.TwoFactorEnabled || !ModelState.IsValid)
        {
            return Show(account);
        }

        if (KeyFor(account) is not { } key)
        {
            ModelState.AddModelError(
                nameof(Code),
                "Die Seite war zu lange offen. Bitte legen Sie das Konto in der App mit dem neuen Schlüssel an."
            );
            return Show(account);
        }

        if (await proof.ProblemAsync(account, Password, cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return Show(account);
        }

        var code = Code!.Replace(" ", "", StringComparison.Ordinal);
        if (TimeCode.Match(key, code, clock.GetUtcNow(), lastStep: null) is not { } step)
        {
            ModelState.AddModelError(nameof(Code), "Der Code stimmt nicht. Prüfen Sie die Uhrzeit des Telefons.");
            return Show(account);
        }

        account.LastCodeStep = step;
        await users.SetAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", key);
        book.Note(account, AccessChangeKind.FactorOn, "ausgeschaltet", "eingeschaltet");
        await users.SetTwoFactorEnabledAsync(account, true);
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 8) ?? []];
        await book.SaveAsync(cancel);
        await signIn.RefreshSignInAsync(account);
        return Show(account);
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (!account.TwoFactorEnabled || !ModelState.IsValid)
        {
            return Show(account);
        }

        if (await proof.ProblemAsync(account, Password, cancel) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return Show(account);
        }

        if (await proof.CodeProblemAsync(account, Code, cancel) is { } wrong)
        {
            ModelState.AddModelError(nameof(Code), wrong);
            return Show(account);
        }

        book.Note(account, AccessChangeKind.FactorOff, "eingeschaltet", "ausgeschaltet");
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes");
        await book.SaveAsync(cancel);
        await signIn.RefreshSignInAsync(account);
        TempData["Erledigt"] = "Der zweite Faktor ist ausgeschaltet.";
        return LocalRedirect(Links.SecondFactor);
    }

    /// <summary>Nothing is stored: the key comes from the form where it is still good, else it is a new one.</summary>
    private PageResult Show(AppUser account)
    {
        Enabled = account.TwoFactorEnabled;
        if (Enabled)
        {
            return Page();
        }

        var key = KeyFor(account) ?? TimeCode.NewKey();
        Sealed = protector.Protect($"{account.Id}|{key}", KeyLifetime);
        ModelState.Remove(nameof(Sealed));
        Key = string.Join(' ', key.Chunk(4).Select(static part => new string(part)));
        var issuer = Uri.EscapeDataString($"SozialraumBudget {city.CurrentValue.Name}");
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={issuer}";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        Picture = $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(6))}";
        return Page();
    }

    private string? KeyFor(AppUser account)
    {
        try
        {
            return
                Sealed is { Length: > 0 } text && protector.Unprotect(text).Split('|') is [var id, var key] && id == account.Id.ToString()
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
