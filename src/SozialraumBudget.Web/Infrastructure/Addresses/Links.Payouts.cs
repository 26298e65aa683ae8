using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Payouts, what stands behind their figures, and files for the cash office.</summary>
public static partial class Links
{
    public static string Payout(Guid id) => $"{Payouts}/{id}";

    public static string PayoutDerivation(Guid id) => $"{Payout(id)}/rechenweg";

    /// <summary>What a figure of standings consists of.</summary>
    public static string Standing(StandingFigure figure, StandingScope scope) =>
        Invariant($"{Payouts}/stand/{figure}?jahr={scope.Year}")
        + (scope.AgreementId is { } agreement ? $"&vereinbarung={agreement}" : "")
        + (scope.AreaId is { } area ? $"&bereich={area}" : "");

    public static string PayoutNotice(Guid id) => $"{Payout(id)}/bescheid";

    public static string PayoutOrder(Guid id) => $"{Payout(id)}/anordnung";

    public static string PreparePayout(Guid agreementId, DueKey due) =>
        Invariant($"{Payouts}/vorbereiten/{agreementId}/{due.Period.Code}/{due.Sequence}");

    /// <summary>How a due came about.</summary>
    public static string Due(Guid agreementId, DueKey due) => Invariant($"{Payouts}/rate/{agreementId}/{due.Period.Code}/{due.Sequence}");

    /// <summary>A file for the cash office with its transfers.</summary>
    public static string CashExport(Guid id) => $"{CashOffice}/{id}";

    /// <summary>What a stored message of the bank would change.</summary>
    public static string CashAnswerPreview(Guid fileId) => $"{CashAnswer}?datei={fileId}";

    /// <param name="id">The export.</param>
    /// <param name="format">"xml" or "csv".</param>
    public static string CashFile(Guid id, string format) => $"{CashOffice}/{id}/{format}";
}
