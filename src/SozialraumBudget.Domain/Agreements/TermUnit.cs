using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>What kind of value a term has, and so how its text is read.</summary>
public enum TermUnit
{
    /// <summary>"6 %".</summary>
    Share,

    /// <summary>"51.129,19": EUR, whole cents.</summary>
    Money,

    /// <summary>"10": a whole number, not negative.</summary>
    Number,

    Text,

    /// <summary>"2024".</summary>
    Year,

    /// <summary>"3,5 % (TVöD SuE 2025); 4,2 %": shares in order, each with its source.</summary>
    ShareList,

    /// <summary>"11; 54; 31": whole numbers from 0 on, in order.</summary>
    NumberList,

    /// <summary>"31.03.2027".</summary>
    Date,
}
