namespace SozialraumBudget.Embedded;

/// <summary>The embedded server cannot be used; <see cref="Exception.Message"/> is one line for the operator.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string reason, Exception? inner = null)
        : base("Die eingebettete PostgreSQL-Datenbank startet nicht (embedded PostgreSQL cannot start): " + OneLine(reason), inner) { }

    private static string OneLine(string text) =>
        string.Join(" ", text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
}
