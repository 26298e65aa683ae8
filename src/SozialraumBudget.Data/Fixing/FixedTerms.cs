using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>The terms frozen with a fixed budget, as JSON.</summary>
public static class FixedTerms
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new ShareConverter() } };

    public static string Write(BudgetTerms terms) => JsonSerializer.Serialize(terms, Options);

    public static BudgetTerms Read(string json) =>
        JsonSerializer.Deserialize<BudgetTerms>(json, Options) ?? throw new JsonException("The frozen terms are empty.");

    /// <summary>A share as its factor, "0.06".</summary>
    private sealed class ShareConverter : JsonConverter<Share>
    {
        public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Share.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToFactorText());
    }
}
