namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Controlling workshops and rounds of joint steering.</summary>
public static partial class Links
{
    public const string Workshops = "/workshops";

    /// <summary>Those of one agreement, with its open tasks.</summary>
    public static string WorkshopsOf(Guid agreementId) => $"{Agreement(agreementId)}/workshops";

    public static string NewWorkshop(Guid agreementId) => $"{WorkshopsOf(agreementId)}/neu";

    public static string Workshop(Guid id) => $"{Workshops}/{id}";

    public static string EditWorkshop(Guid id) => $"{Workshop(id)}/bearbeiten";

    /// <summary>Participants, and what was decided.</summary>
    public static string WorkshopMinutes(Guid id) => $"{Workshop(id)}/protokoll";

    /// <summary>The minutes as PDF.</summary>
    public static string WorkshopFile(Guid id) => $"{WorkshopMinutes(id)}.pdf";
}
