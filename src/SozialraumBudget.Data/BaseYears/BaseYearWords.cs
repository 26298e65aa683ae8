using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>What an import of a base year tells, in German.</summary>
internal static class BaseYearWords
{
    /// <param name="superseded">Datasets that the file replaced.</param>
    public static string Stored(BaseYearServices services, int superseded)
    {
        var (rows, cases, areas) = (services.Lines.Count, services.Areas.Sum(static a => a.Cases), services.Areas.Count);
        var text =
            $"{Counted(rows, "Leistung", "Leistungen")} von {Counted(cases, "Fall", "Fällen")} gespeichert, "
            + $"{Counted(areas, "Sozialraum", "Sozialräume")}.";
        return superseded == 0
            ? text
            : text + (superseded == 1 ? " Ein früherer Stand wurde abgelöst." : $" {superseded} frühere Stände wurden abgelöst.");
    }

    public static string Counted(int number, string one, string many) => $"{GermanNumber.Text(number)} {(number == 1 ? one : many)}";
}
