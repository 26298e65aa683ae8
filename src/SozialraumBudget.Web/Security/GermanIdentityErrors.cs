using Microsoft.AspNetCore.Identity;

namespace SozialraumBudget.Web.Security;

/// <summary>What Identity refuses, in German.</summary>
public sealed class GermanIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Das hat nicht geklappt.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Das Konto wurde inzwischen geändert. Bitte laden Sie die Seite neu.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Das bisherige Passwort stimmt nicht.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Der Link oder Code ist abgelaufen oder schon benutzt.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "Der Benutzername darf nur Buchstaben ohne Umlaute, Ziffern und . _ - @ + enthalten.");

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), "Bitte eine E-Mail-Adresse in der Form name@stadt.de eingeben.");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Den Benutzernamen „{userName}“ gibt es schon.");

    public override IdentityError DuplicateEmail(string email) =>
        Error(nameof(DuplicateEmail), $"Die Adresse „{email}“ gehört schon zu einem Konto.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Das Passwort braucht mindestens {length} Zeichen.");

    public override IdentityError UserAlreadyHasPassword() =>
        Error(nameof(UserAlreadyHasPassword), "Für dieses Konto ist schon ein Passwort gesetzt.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
