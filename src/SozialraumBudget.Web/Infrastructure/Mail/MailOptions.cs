using MailKit.Security;

namespace SozialraumBudget.Web.Infrastructure.Mail;

/// <summary>
/// The city's mail server (section Mail); without a host no mail is sent, and everything is told inside the product alone.
/// </summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>How the connection is secured; StartTls asks the server for it and refuses without.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender.</summary>
    public string? From { get; set; }

    /// <summary>Once a week everybody is reminded of what is late or soon due.</summary>
    public bool Reminders { get; set; } = true;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host) && !string.IsNullOrWhiteSpace(From);
}
