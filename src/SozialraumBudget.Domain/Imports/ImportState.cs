namespace SozialraumBudget.Domain.Imports;

/// <summary>Life of an import run; a file is stored whole (Completed) or not at all.</summary>
public enum ImportState
{
    Queued,
    Running,

    /// <summary>Checked, and nothing stored: the user has asked to see first what changes, or something may be meant otherwise.</summary>
    NeedsConfirmation,

    /// <summary>The file is a table with other columns than the format's: somebody has to say what they are; nothing is stored.</summary>
    NeedsMapping,
    Completed,

    /// <summary>The file has faulty rows or cannot be read; nothing was stored.</summary>
    Refused,
    Cancelled,

    /// <summary>The same bytes were stored for the same target before; nothing was changed.</summary>
    Unchanged,
}
