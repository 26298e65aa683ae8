using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>The list of payouts that were handed over.</summary>
internal static class HandedOverTable
{
    public static DataTable<HandedOverRow> Make() =>
        new DataTable<HandedOverRow>("Schon übergeben")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.Payout(r.Id))
            .Text("zweck", "Verwendungszweck", r => r.Reference)
            .Text("inhaber", "Kontoinhaber", r => r.AccountHolder)
            .Money(
                "betrag",
                PayoutFigure.Amount.Title(),
                r => r.Amount,
                sum: true,
                mark: static r => Marks.Of(PayoutFigure.Amount, FigureSubject.Payout(r.Id))
            )
            .Text("datei", "Datei", r => r.MessageId, href: static r => Links.CashFile(r.FileId, "xml"))
            .Date("ausfuehrung", "Ausführung", r => r.ExecuteOn)
            .Moment("am", "Übergeben am", r => r.CreatedAt)
            .Text("von", "Von", r => r.CreatedBy)
            .Badge(
                "stand",
                "Stand",
                r => (int)r.State,
                static r => r.State.Title(),
                static r => PayoutSteps.Of(r.State, r.Amount, isHandedOver: true).Kind()
            )
            .Search("Sozialraum, Verwendungszweck oder Datei", r => r.Area, r => r.Reference, r => r.MessageId, r => r.AccountHolder)
            .SortBy("-am")
            .Counting("Auszahlung", "Auszahlungen")
            .Empty("Noch nichts übergeben.");
}
