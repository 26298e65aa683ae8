namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>What a PDF promises to readers or archives.</summary>
public enum PdfStandard
{
    /// <summary>PDF/UA-1: tagged, readable with a screen reader.</summary>
    Accessible,

    /// <summary>PDF/A-3a: for archives; may carry the source data as an attachment.</summary>
    Archivable,
}
