using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SozialraumBudget.Data.Retention;

/// <summary>Stands for a condition as somebody saw it.</summary>
public static class ConditionMark
{
    /// <summary>Mark that changes whenever the condition or one of its proofs of the year changes.</summary>
    public static string Of(RetentionConditionRecord record, int year)
    {
        ArgumentNullException.ThrowIfNull(record);
        var parts = record
            .Items.Where(i => i.BudgetYear == year)
            .OrderBy(static i => i.Id)
            .Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i.Id}|{i.Name}|{i.DueOn:O}"));
        var text =
            string.Create(CultureInfo.InvariantCulture, $"{record.Name}|{record.Weight:0.######}|{record.Source}|")
            + string.Join('|', parts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
