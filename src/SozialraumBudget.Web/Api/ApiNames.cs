using System.Text.Json;

namespace SozialraumBudget.Web.Api;

/// <summary>Values of enumerations in queries, written as in the answers: snake_case.</summary>
internal static class ApiNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Null stays null: nothing is asked for. False for a word that is not one of the values.</summary>
    public static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = text is null ? null : Enum.GetValues<T>().Where(v => Of(v) == text).Select(static v => (T?)v).FirstOrDefault();
        return text is null || value is not null;
    }

    public static IResult Objection<T>(string parameter)
        where T : struct, Enum => ApiProblem.BadRequest($"{parameter} ist eines von: {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
}
