using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// The same payment orders as a CSV list: semicolon, decimal comma; gross, deductions and transfer; text that looks like a formula is
/// escaped.
/// </summary>
public static class CreditTransferList
{
    private const string Head = "Nachricht;Nr;Ausführung am;Kontoinhaber;IBAN;Brutto;Abzüge;Betrag;Währung;Verwendungszweck";

    public static string Write(string messageId, DateOnly executeOn, IReadOnlyList<CreditTransfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        string Sum(Func<CreditTransfer, Money> figure) => Amount(Money.Sum(transfers.Select(figure)));
        var rows = transfers.Select(
            (t, i) =>
                string.Join(
                    ';',
                    Cell(messageId),
                    (i + 1).ToString(CultureInfo.InvariantCulture),
                    executeOn.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
                    Cell(t.AccountHolder),
                    t.Iban.Value,
                    Amount(t.Gross),
                    Amount(-t.Deducted),
                    Amount(t.Amount),
                    "EUR",
                    Cell($"{t.Reference} {t.Text}")
                )
        );
        var sum = $";;;Summe;;{Sum(static t => t.Gross)};{Sum(static t => -t.Deducted)};{Sum(static t => t.Amount)};EUR;";
        return string.Concat(new[] { Head }.Concat(rows).Append(sum).Select(static line => line + "\r\n"));
    }

    private static string Amount(Money amount) => amount.ToString().Replace('.', ',');

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
