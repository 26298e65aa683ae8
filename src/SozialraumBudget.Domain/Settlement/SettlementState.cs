namespace SozialraumBudget.Domain.Settlement;

/// <summary>Where one version of a year's settlement stands; a preview is never kept.</summary>
public enum SettlementState
{
    /// <summary>Frozen with its facts, waits for a second person.</summary>
    Prepared,

    /// <summary>Approved and booked: it holds.</summary>
    Approved,

    /// <summary>The second person refused.</summary>
    Refused,

    /// <summary>Taken back by who prepared it.</summary>
    Withdrawn,
}

/// <summary>German names of the states.</summary>
public static class SettlementStates
{
    public static string Title(this SettlementState state) =>
        state switch
        {
            SettlementState.Prepared => "zur Freigabe",
            SettlementState.Approved => "abgerechnet",
            SettlementState.Refused => "abgelehnt",
            SettlementState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Frozen and neither refused nor withdrawn.</summary>
    public static bool IsActive(this SettlementState state) => state is SettlementState.Prepared or SettlementState.Approved;
}
