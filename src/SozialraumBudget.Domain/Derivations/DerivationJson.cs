using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>The stored form of a derivation: compact JSON with short names; values are strings so that no reader loses digits.</summary>
public static class DerivationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    };

    public static string Write(Derivation derivation) => JsonSerializer.Serialize(derivation, Options);

    /// <exception cref="JsonException">The text is not a stored derivation.</exception>
    public static Derivation Read(string json) =>
        JsonSerializer.Deserialize<Derivation>(json, Options) ?? throw new JsonException("The derivation is empty.");
}
