using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Api;

/// <summary>A Rechenweg with speaking names: label, value (exact, as string), unit, operation, formula, source, children.</summary>
public static class DerivationAnswer
{
    public static JsonObject Write(Derivation node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var json = new JsonObject
        {
            ["label"] = node.Label,
            ["value"] =
                node.Unit == Derivation.Euro && decimal.Round(node.Value, 2) == node.Value
                    ? node.Value.ToString("0.00", CultureInfo.InvariantCulture)
                    : node.Value.ToString("0.############################", CultureInfo.InvariantCulture),
            ["unit"] = node.Unit,
            ["operation"] = node.Operation.ToString(),
        };
        Add(json, "formula", node.Formula);
        Add(json, "source", node.Source);
        Add(json, "id", node.Id);
        Add(json, "refers", node.Refers);
        if (node.Operation == Operation.SplitPart)
            json["part"] = node.Index + 1;
        if (node.Children.Count > 0)
            json["children"] = new JsonArray([.. node.Children.Select(Write)]);
        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json[name] = value;
    }
}
