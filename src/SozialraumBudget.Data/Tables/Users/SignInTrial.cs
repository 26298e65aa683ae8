namespace SozialraumBudget.Data.Tables;

/// <summary>Wrong attempts to sign in, counted for one account, one address or both.</summary>
public sealed class SignInTrial
{
    /// <summary>SHA-256 of what is counted, lower-case hex: neither names nor addresses are kept.</summary>
    public required string Key { get; init; }

    public required int Failures { get; set; }

    /// <summary>The last one.</summary>
    public required DateTimeOffset At { get; set; }
}
