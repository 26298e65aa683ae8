namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>What agreements rest on: their checklists, and the selection of providers.</summary>
public static partial class Links
{
    public const string AllChecklists = "/vereinbarungen/checklisten";
    public const string Selections = "/traegerauswahl";
    public const string NewSelection = "/traegerauswahl/neu";

    public static string Selection(Guid id) => $"{Selections}/{id}";

    /// <summary>Call and criteria of a draft.</summary>
    public static string EditSelection(Guid id) => $"{Selection(id)}/aufruf";

    /// <summary>The whole procedure as PDF.</summary>
    public static string SelectionPdf(Guid id) => $"{Selection(id)}/verfahren.pdf";

    /// <summary>Points of one application.</summary>
    public static string ScoreApplication(Guid id, Guid applicationId) => $"{Selection(id)}/bewerbung/{applicationId}";
}
