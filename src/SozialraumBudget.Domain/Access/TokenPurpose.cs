namespace SozialraumBudget.Domain.Access;

/// <summary>What a user's token opens, and nothing else.</summary>
public enum TokenPurpose
{
    /// <summary>The API, with all rights of its user.</summary>
    Api,

    /// <summary>The user's deadlines as a calendar: days and names of areas, no amounts, no cases.</summary>
    Calendar,
}

/// <summary>What the purposes are called.</summary>
public static class TokenPurposes
{
    public static string Title(this TokenPurpose purpose) =>
        purpose switch
        {
            TokenPurpose.Api => "Programm",
            TokenPurpose.Calendar => "Kalender",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };
}
