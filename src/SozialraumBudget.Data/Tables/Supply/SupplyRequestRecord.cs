using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Data.Tables;

/// <summary>Zusage: what a provider promises an area. Requests keep the days that held on their day, so it may change.</summary>
public sealed class SupplyPromiseRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    public required Guid ProviderId { get; init; }

    public required HelpType HelpType { get; set; }

    public required HelpSetting Setting { get; set; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public required int Capacity { get; set; }

    public required CapacityUnit Unit { get; set; }

    /// <summary>Calendar days.</summary>
    public required int AnswerDays { get; set; }

    public required DateOnly ValidFrom { get; set; }

    /// <summary>Last day; null: open end.</summary>
    public DateOnly? ValidTo { get; set; }

    public string? Note { get; set; }

    public required Stamp Changed { get; set; }

    public uint RowVersion { get; init; }

    public SupplyPromise AsPromise => new(ProviderId, HelpType, Setting, Capacity, Unit, AnswerDays, ValidFrom, ValidTo, Note);
}

/// <summary>Anfrage: a help that the area needs. It stays as it was asked and is closed once.</summary>
public sealed class SupplyRequestRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    /// <summary>Pseudonymous; need to know.</summary>
    public required string CaseNumber { get; init; }

    public required HelpType HelpType { get; init; }

    public required HelpSetting Setting { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required DateOnly NeededBy { get; init; }

    public string? Need { get; init; }

    public SupplyState State { get; private set; } = SupplyState.Open;

    public required Stamp Recorded { get; init; }

    public Stamp? Closed { get; private set; }

    /// <exception cref="InvalidOperationException">It is closed already, or is to be opened.</exception>
    public void Close(SupplyState state, Stamp stamp)
    {
        if (State != SupplyState.Open || state == SupplyState.Open)
            throw new InvalidOperationException($"A request that is {State} does not become {state}.");
        (State, Closed) = (state, stamp);
    }
}

/// <summary>How a request was closed: for the public side, and for the provider that supplies it.</summary>
public sealed class SupplyClosingRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RequestId { get; init; }

    /// <summary>The asked provider that supplies it; null where nobody of the guarantee does.</summary>
    public Guid? SuppliedBy { get; init; }

    /// <summary>First day of the help; null where it was withdrawn.</summary>
    public DateOnly? SuppliedFrom { get; init; }

    /// <summary>Who supplies it outside, or why it was withdrawn.</summary>
    public string? Reason { get; init; }

    public required Stamp Made { get; init; }
}

/// <summary>A provider that was asked.</summary>
public sealed class SupplyAskRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RequestId { get; init; }

    public required Guid ProviderId { get; init; }

    /// <summary>Calendar days that it had promised on the day of the request.</summary>
    public required int AnswerDays { get; init; }
}

/// <summary>One step of the exchange with an asked provider; nothing of it changes.</summary>
public sealed class SupplyAnswerRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AskId { get; init; }

    public required SupplyAnswerKind Kind { get; init; }

    /// <summary>First day, where the provider takes it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Where it cannot.</summary>
    public DeclineReason? Reason { get; init; }

    public string? Text { get; init; }

    public required Stamp Given { get; init; }
}

/// <summary>
/// An asked provider with its request, without the case and without texts: what figures are made of. A view; each row is seen by the
/// office, area managers see those of their areas, a provider its own.
/// </summary>
public sealed class SupplyFact
{
    public required Guid AskId { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid AreaId { get; init; }

    public required Guid ProviderId { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required int AnswerDays { get; init; }

    public required SupplyState State { get; init; }

    /// <summary>For a provider only itself.</summary>
    public Guid? SuppliedBy { get; init; }

    /// <summary>For a provider only where it supplies it.</summary>
    public DateOnly? SuppliedFrom { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Of the first answer that takes or declines.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The newest of the exchange.</summary>
    public SupplyAnswerKind? Last { get; init; }

    /// <summary>The newest that takes or declines.</summary>
    public SupplyAnswerKind? Answer { get; init; }

    /// <summary>Why it declines, where that is the answer; one of the listed reasons, no text.</summary>
    public DeclineReason? DeclinedFor { get; init; }
}
