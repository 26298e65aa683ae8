namespace SozialraumBudget.Domain.Values;

/// <summary>Names of enumerated values as they stand in addresses, forms and stored text.</summary>
public static class EnumName
{
    /// <summary>
    /// Exactly the name of a value that there is. The reader of the platform takes numbers as well, also of values that there are not.
    /// </summary>
    public static bool TryRead<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.IsDefined(value) && value.ToString() == text;
}
