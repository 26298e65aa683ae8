using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Tables;

/// <summary>One meeting of a group or low-threshold offer in a return.</summary>
public sealed class OfferRecord
{
    public required Guid UploadId { get; init; }

    public required int Row { get; init; }

    public required DateOnly Day { get; init; }

    public required string Team { get; init; }

    public required string Offer { get; init; }

    public OfferKind? Kind { get; init; }

    public required int Participants { get; init; }

    public decimal? Seconds { get; init; }
}
