namespace SozialraumBudget.Data.Tables;

/// <summary>Gegenleistung: what a share of the retention is paid out against; its items are proved one by one.</summary>
public sealed class RetentionConditionRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; set; }

    public required decimal Weight { get; set; }

    /// <summary>Contract clause.</summary>
    public required string Source { get; set; }

    public List<RetentionItemRecord> Items { get; } = [];
}
