using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>How far a version of a report is.</summary>
public enum ReportState
{
    /// <summary>Frozen; waits for a second person.</summary>
    Frozen,

    Released,

    /// <summary>Sent back with a reason: a new version follows.</summary>
    Returned,

    /// <summary>Released, and taken back for an error: it stays on record, and nobody relies on it.</summary>
    Withdrawn,

    /// <summary>Taken back by its author before anybody decided: it stays on record for those who compose reports.</summary>
    TakenBack,
}

/// <summary>Four eyes over a report (guard rail 7 in docs/rules.md, as for money).</summary>
public static class ReportRelease
{
    public static string Title(this ReportState state) =>
        state switch
        {
            ReportState.Frozen => "zur Freigabe",
            ReportState.Released => "freigegeben",
            ReportState.Withdrawn => "zurückgezogen",
            ReportState.TakenBack => "vor der Freigabe zurückgezogen",
            _ => "zurückgegeben",
        };

    /// <summary>Null where the user may release the version or send it back.</summary>
    public static Refusal? Decide(ReportState state, Guid frozenBy, Guid? user) =>
        state != ReportState.Frozen ? new("report-decided", $"Diese Fassung ist schon {state.Title()}.")
        : frozenBy == user ? new("report-four-eyes", "Wer die Fassung vorgelegt hat, gibt sie nicht selbst frei.")
        : null;

    /// <summary>
    /// Null where the user may take back the version that waits: the one who handed it in, as with payouts; another one sends it back.
    /// </summary>
    /// <param name="reason">Stays beside the version in the list.</param>
    public static Refusal? TakeBack(ReportState state, Guid frozenBy, Guid? user, string? reason) =>
        state != ReportState.Frozen ? new("report-decided", $"Diese Fassung ist schon {state.Title()}.")
        : frozenBy != user ? new("report-author", "Zurückziehen kann eine Fassung, wer sie vorgelegt hat; andere geben sie zurück.")
        : Explained(reason, "Bitte begründen: der Grund steht bei der Fassung.");

    /// <summary>
    /// Null where the user may withdraw the version: another one than who handed it in, as for the release, and with a reason, which its
    /// readers are told.
    /// </summary>
    public static Refusal? Withdraw(ReportState state, Guid frozenBy, Guid? user, string? reason) =>
        state is ReportState.Withdrawn or ReportState.TakenBack ? new("report-withdrawn", "Diese Fassung ist schon zurückgezogen.")
        : state != ReportState.Released ? new("report-not-released", "Zurückgezogen wird nur, was freigegeben ist.")
        : user is null || frozenBy == user
            ? new("report-four-eyes", "Wer die Fassung vorgelegt hat, zieht sie nicht selbst zurück: das tut eine zweite Person.")
        : Explained(reason, "Bitte begründen: wer den Bericht gelesen hat, erfährt, was falsch war.");

    private static Refusal? Explained(string? reason, string why) =>
        string.IsNullOrWhiteSpace(reason) ? new("report-reason", why)
        : reason.Trim().Length > ReportRules.LongestReason
            ? new("report-reason", $"Die Begründung ist länger als {ReportRules.LongestReason} Zeichen.")
        : null;
}
