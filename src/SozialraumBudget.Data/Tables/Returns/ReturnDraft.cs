using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A table of a return as it is typed on its page: text, right or wrong, so that nothing is lost. It counts once it was taken into an
/// upload.
/// </summary>
public sealed class ReturnDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReturnId { get; init; }

    public required ReturnUploadKind Kind { get; init; }

    /// <summary>JSON of the rows.</summary>
    public required string Rows { get; set; }

    /// <summary>Taken over, it takes the place of all that is in; else of what was typed before.</summary>
    public required bool ReplacesAll { get; set; }

    /// <summary>
    /// Names the uploads of the table after these rows were taken over; null while they are not. Where others count by now, the draft is
    /// of the past.
    /// </summary>
    public string? TakenAs { get; set; }

    public required Stamp Saved { get; set; }

    public uint RowVersion { get; init; }
}
