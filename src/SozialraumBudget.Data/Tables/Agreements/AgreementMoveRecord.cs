using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Data.Tables;

public sealed class AgreementMoveRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required AgreementState From { get; init; }

    public required AgreementState To { get; init; }

    public required string Reason { get; init; }

    public required Stamp Moved { get; init; }
}
