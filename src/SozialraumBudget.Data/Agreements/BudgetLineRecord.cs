namespace SozialraumBudget.Data.Agreements;

/// <summary>Legal basis of one budget line (§ 77, § 78b SGB VIII, …).</summary>
public sealed class BudgetLineRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; set; }

    public required string LegalBasis { get; set; }
}
