using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>The field of the mapping page that an issue is about.</summary>
internal static class MappingPlace
{
    public static string Of(MappingInput input, MappingIssue issue)
    {
        if (issue.Column is { } column && input.Values.FindIndex(v => v.Column == column) is var value and >= 0)
        {
            var meaning = input.Values[value].Meanings.FindIndex(m => m.Field == issue.Field);
            return meaning < 0 ? $"Input.Values[{value}].Read" : $"Input.Values[{value}].Meanings[{meaning}].Text";
        }

        if (input.Fields.FindIndex(f => f.Name == issue.Field) is var field and >= 0)
            return input.Fields[field].Source == MappingForm.Fixed ? $"Input.Fields[{field}].Fixed" : $"Input.Fields[{field}].Source";
        return "Input.HeaderRow";
    }
}
