using System.Net.Mail;
using FluentValidation;

namespace SozialraumBudget.Web.Pages.Settings;

/// <summary>Addresses that a mail can carry; a mail server is named with its sender.</summary>
public sealed class SettingsInputValidator : AbstractValidator<SettingsInput>
{
    public SettingsInputValidator()
    {
        RuleFor(static i => i.Email)
            .Must(static text => string.IsNullOrWhiteSpace(text) || MailAddress.TryCreate(text.Trim(), out _))
            .WithMessage("Das ist keine E-Mail-Adresse.");
        RuleFor(static i => i.MailFrom)
            .Must(static text => string.IsNullOrWhiteSpace(text) || MailAddress.TryCreate(text.Trim(), out _))
            .WithMessage("Das ist keine E-Mail-Adresse.");
        RuleFor(static i => i.MailFrom)
            .NotEmpty()
            .When(static i => !string.IsNullOrWhiteSpace(i.MailHost))
            .WithMessage("Mit einem Mailserver bitte auch den Absender angeben.");
        RuleFor(static i => i.MailHost)
            .NotEmpty()
            .When(static i => !string.IsNullOrWhiteSpace(i.MailFrom))
            .WithMessage("Mit einem Absender bitte auch den Mailserver angeben.");
        RuleFor(static i => i.MailHost)
            .Must(static text => string.IsNullOrWhiteSpace(text) || Uri.CheckHostName(text.Trim()) != UriHostNameType.Unknown)
            .WithMessage("Das ist kein Name eines Servers, z. B. mail.stadt.de.");
    }
}
