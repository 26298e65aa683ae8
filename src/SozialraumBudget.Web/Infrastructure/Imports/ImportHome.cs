using SozialraumBudget.Data.Areas;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Where the result of an import of master data is seen, and where a better file is handed in.</summary>
public sealed record ImportHome(string Label, string Result, string Upload)
{
    public static ImportHome? Of(string format) => format switch
    {
        AreasImport.FormatKey or OutlineImport.FormatKey => new("Zu den Sozialräumen", Links.Areas, Links.ImportAreas),
        SocialStructureImport.FormatKey => new("Zur Sozialstruktur", Links.SocialStructure, Links.ImportSocialStructure),
        _ => null,
    };
}
