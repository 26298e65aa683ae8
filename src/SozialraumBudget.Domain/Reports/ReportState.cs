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
}

/// <summary>Four eyes over a report (guard rail 7 in docs/rules.md, as for money).</summary>
public static class ReportRelease
{
    public static string Title(this ReportState state) =>
        state switch
        {
            ReportState.Frozen => "zur Freigabe",
            ReportState.Released => "freigegeben",
            _ => "zurückgegeben",
        };

    /// <summary>Null where the user may release the version or send it back.</summary>
    public static Refusal? Decide(ReportState state, Guid frozenBy, Guid? user) =>
        state != ReportState.Frozen ? new("report-decided", $"Diese Fassung ist schon {state.Title()}.")
        : frozenBy == user ? new("report-four-eyes", "Wer die Fassung vorgelegt hat, gibt sie nicht selbst frei.")
        : null;
}
