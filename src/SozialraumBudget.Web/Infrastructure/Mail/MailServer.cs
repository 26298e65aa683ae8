using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace SozialraumBudget.Web.Infrastructure.Mail;

/// <summary>Sends one mail.</summary>
public interface IMailServer
{
    Task SendAsync(string to, string subject, string text, CancellationToken cancel);
}

/// <summary>By SMTP, as <see cref="MailOptions"/> say.</summary>
public sealed class MailServer(IOptionsMonitor<MailOptions> options) : IMailServer
{
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        var mail = options.CurrentValue;
        if (mail is not { Host: { } host, From: { } from })
            return;
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(to));
        message.Subject = subject;
        message.Body = new TextPart("plain") { Text = text };
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(host, mail.Port, mail.Security, cancel);
        if (!string.IsNullOrEmpty(mail.User))
            await smtp.AuthenticateAsync(mail.User, mail.Password ?? "", cancel);
        await smtp.SendAsync(message, cancel);
        await smtp.DisconnectAsync(true, cancel);
    }
}
