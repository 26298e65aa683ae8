using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Returns of quarters or months.</summary>
public static partial class Links
{
    public const string Returns = "/quartalsmeldungen";

    /// <summary>The return of an agreement's period.</summary>
    public static string Return(Guid agreementId, Period period) => $"{Returns}/{agreementId}/{period.Code}";

    /// <summary>Consumption, forecast and statement of the period.</summary>
    public static string ReturnFigures(Guid agreementId, Period period) => $"{Return(agreementId, period)}/auswertung";

    /// <summary>Plan and actual of the period, where the model asks for them.</summary>
    public static string ReturnFinances(Guid agreementId, Period period, int version) =>
        $"{Return(agreementId, period)}/finanzbericht?fassung={version}";

    /// <summary>Hours or cases of the return, typed.</summary>
    public static string ReturnTyping(Guid agreementId, Period period, ReturnUploadKind kind) =>
        $"{Return(agreementId, period)}/erfassen/{kind.Key()}";

    /// <summary>A table of the return as a file to be filled in.</summary>
    public static string ReturnTemplate(Guid agreementId, Period period, ReturnUploadKind kind) =>
        $"{Return(agreementId, period)}/vorlage/{kind.Key()}";

    /// <summary>The same as CSV.</summary>
    public static string ReturnTemplateCsv(Guid agreementId, Period period, ReturnUploadKind kind) =>
        $"{ReturnTemplate(agreementId, period, kind)}?format=csv";

    /// <summary>The statement as PDF.</summary>
    public static string ReturnStatement(Guid agreementId, Period period) => $"{Return(agreementId, period)}/abrechnung.pdf";

    /// <summary>The same of one version.</summary>
    public static string ReturnFigures(Guid agreementId, Period period, int version) =>
        Invariant($"{ReturnFigures(agreementId, period)}?fassung={version}");

    /// <summary>How one of these figures came about, or a part of it.</summary>
    public static string ReturnDerivation(Guid agreementId, Period period, string figure, int version, string? path = null) =>
        Invariant($"{Return(agreementId, period)}/rechenweg/{figure}?fassung={version}")
        + (string.IsNullOrEmpty(path) ? "" : $"&pfad={path}");
}
