namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Where a file for the cash office stands; follows from its transfers.</summary>
public enum CashFileState
{
    /// <summary>übergeben: no answer yet.</summary>
    HandedOver,

    /// <summary>teilweise beantwortet.</summary>
    PartlyAnswered,

    /// <summary>ausgeführt: everything is paid.</summary>
    Executed,

    /// <summary>teilweise ausgeführt: everything is answered, not everything is paid.</summary>
    PartlyExecuted,

    /// <summary>abgelehnt: nothing is paid.</summary>
    Rejected,

    /// <summary>zurückgezogen before execution.</summary>
    Withdrawn,
}
