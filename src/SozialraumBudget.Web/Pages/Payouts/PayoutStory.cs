using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>What happened to a payout so far.</summary>
/// <param name="payout">Which one.</param>
/// <param name="export">The file for the cash office that it is in; null while it is in none.</param>
public sealed class PayoutStory(Payout payout, CashExport? export)
{
    public CashExport? File => export;

    public string CashNote =>
        export is { } file
            ? $"{file.MessageId}, Ausführung {German.Date(file.ExecuteOn)}"
            : PayoutSteps.Of(payout.State, payout.Amount, payout.CashExportId is not null) switch
            {
                PayoutStep.HandedOver => "übergeben",
                PayoutStep.SetOff => "keine Überweisung, ganz verrechnet",
                PayoutStep.Approved => "noch nicht übergeben",
                _ => "–",
            };

    public IEnumerable<(string What, Stamp Stamp, string? Reason)> History
    {
        get
        {
            yield return ("Vorbereitet (sachlich und rechnerisch richtig)", payout.Prepared, null);
            if (payout.Approved is { } approved)
                yield return ("Freigegeben", approved, null);
            if (payout.Refused is { } refused)
                yield return ("Abgelehnt", refused, payout.RefusalReason);
            if (export is { } file)
                yield return ($"An die Kasse übergeben ({file.MessageId})", file.Created, null);
            if (payout.Reversed is { } reversed)
                yield return ("Storniert", reversed, payout.ReversalReason);
        }
    }
}
