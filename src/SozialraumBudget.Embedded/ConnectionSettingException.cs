namespace SozialraumBudget.Embedded;

/// <summary>
/// The configured connections are no use; <see cref="Exception.Message"/> is one line for the operator, without passwords.
/// </summary>
public sealed class ConnectionSettingException(string reason)
    : Exception("Die Datenbank ist nicht nutzbar (database not usable): " + reason);
