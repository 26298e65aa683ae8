namespace SozialraumBudget.Domain.CashOffice;

/// <summary>What became of a transfer that the cash office has got.</summary>
public enum TransferState
{
    /// <summary>an die Kasse übergeben: nobody has said yet what became of it.</summary>
    HandedOver,

    /// <summary>bezahlt: the bank has carried it out.</summary>
    Executed,

    /// <summary>abgelehnt: the cash office or the bank did not carry it out.</summary>
    Rejected,

    /// <summary>zurückgekommen: it was carried out, and the money came back.</summary>
    Returned,

    /// <summary>zurückgezogen: its file was taken back before anything was carried out.</summary>
    Withdrawn,
}

/// <summary>What the states of a transfer are called, and what they mean for its payout.</summary>
public static class TransferStates
{
    public static string Title(this TransferState state) =>
        state switch
        {
            TransferState.HandedOver => "an die Kasse übergeben",
            TransferState.Executed => "bezahlt",
            TransferState.Rejected => "abgelehnt",
            TransferState.Returned => "zurückgekommen",
            TransferState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The money is on its way or has arrived: its payout goes into no other file.</summary>
    public static bool Holds(this TransferState state) => state is TransferState.HandedOver or TransferState.Executed;

    /// <summary>Whether a transfer goes from one state into the other; every transfer goes forward only.</summary>
    public static bool Leads(this TransferState from, TransferState to) =>
        (from, to)
            is
                (
                    TransferState.HandedOver,
                    TransferState.Executed
                        or TransferState.Rejected
                        or TransferState.Returned
                        or TransferState.Withdrawn
                )
                or
                (TransferState.Executed, TransferState.Returned);
}
