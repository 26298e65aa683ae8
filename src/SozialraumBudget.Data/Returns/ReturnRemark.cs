using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Returns;

/// <summary>What somebody remarks on a place of a return.</summary>
/// <param name="Table">Which table; the whole where it is about none.</param>
/// <param name="Row">Row of the table, as in the file.</param>
/// <param name="CaseNumber">The case it is about.</param>
public sealed record ReturnRemark(ReturnTable Table, int? Row, string? CaseNumber, string? Text)
{
    private const int LongestCase = 60;

    /// <summary>Null where none is named.</summary>
    internal string? Case => CaseNumber?.Trim() is { Length: > 0 and <= LongestCase } number ? number : null;
}
