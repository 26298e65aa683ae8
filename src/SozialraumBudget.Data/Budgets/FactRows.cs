using System.Text.Json;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Data.Budgets;

/// <summary>The JSON that typed records of variants are kept in.</summary>
public static class FactRows
{
    public static string Write(FactRecord record) => JsonSerializer.Serialize(record);

    public static FactRecord Read(string json) =>
        JsonSerializer.Deserialize<FactRecord>(json) ?? throw new JsonException("The typed record is empty.");
}
