namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>A document or chart could not be rendered.</summary>
public sealed class DocumentException : Exception
{
    public DocumentException(string message, Exception? inner = null)
        : base(message, inner) { }
}
