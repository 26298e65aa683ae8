namespace SozialraumBudget.Domain.Earmarks;

/// <summary>What earmarked money may be spent on.</summary>
public enum EarmarkPurpose
{
    /// <summary>All youth welfare.</summary>
    YouthWelfare,

    /// <summary>Help for upbringing only.</summary>
    HelpForUpbringing,

    /// <summary>Hamburg: networking in the area.</summary>
    Networking,
}

/// <summary>Where a spending report stands.</summary>
public enum SpendingState
{
    /// <summary>Handed in by the provider.</summary>
    Submitted,
    Accepted,
    Refused,

    /// <summary>Taken back by the provider before anybody decided.</summary>
    Withdrawn,
}

/// <summary>German names of purposes and states.</summary>
public static class EarmarkNames
{
    public static string Title(this EarmarkPurpose purpose) =>
        purpose switch
        {
            EarmarkPurpose.YouthWelfare => "gesamte Jugendhilfe",
            EarmarkPurpose.HelpForUpbringing => "Hilfen zur Erziehung",
            EarmarkPurpose.Networking => "Vernetzung",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };

    public static string Title(this SpendingState state) =>
        state switch
        {
            SpendingState.Submitted => "eingereicht",
            SpendingState.Accepted => "anerkannt",
            SpendingState.Refused => "abgelehnt",
            SpendingState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this EarmarkStage stage) =>
        stage switch
        {
            EarmarkStage.Running => "läuft",
            EarmarkStage.Overdue => "Frist abgelaufen",
            EarmarkStage.Closed => "erledigt",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
