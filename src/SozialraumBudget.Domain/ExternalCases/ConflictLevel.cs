namespace SozialraumBudget.Domain.ExternalCases;

/// <summary>Steps of a conflict on a case (rule 4.7 in docs/rules.md).</summary>
public enum ConflictLevel
{
    /// <summary>Those who work with the case do not agree: the conflict begins.</summary>
    Base,

    /// <summary>It is carried to the managements of both sides.</summary>
    Management,

    /// <summary>Both sides agreed: it ends.</summary>
    Agreed,

    /// <summary>The ASD decided: it ends.</summary>
    Decision,
}

/// <summary>German names of the steps.</summary>
public static class ConflictLevels
{
    public static string Title(this ConflictLevel level) =>
        level switch
        {
            ConflictLevel.Base => "Basisebene",
            ConflictLevel.Management => "Leitungsebene",
            ConflictLevel.Agreed => "Einigung",
            ConflictLevel.Decision => "Entscheidung des ASD",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    /// <summary>After it the conflict is over.</summary>
    public static bool Ends(this ConflictLevel level) => level is ConflictLevel.Agreed or ConflictLevel.Decision;
}
