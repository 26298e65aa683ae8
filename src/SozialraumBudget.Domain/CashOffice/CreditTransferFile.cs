using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Payment orders for the bank: SEPA credit transfers as ISO 20022 pain.001.001.09, one payment information block.</summary>
public static class CreditTransferFile
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private const int LongestId = 35;

    /// <summary>Largest amount of a SEPA credit transfer.</summary>
    private static readonly Money Largest = new(999_999_999.99m);
    private static readonly XNamespace Ns = Namespace;

    /// <param name="messageId">At most 35 characters, unique for ever.</param>
    /// <param name="created">Local time of the city.</param>
    /// <exception cref="ArgumentException">
    /// No transfer, one that is not above zero or too large, or a message id that is no SEPA identification.
    /// </exception>
    public static string Write(
        string messageId,
        DateTimeOffset created,
        DateOnly executeOn,
        DebtorAccount debtor,
        IReadOnlyList<CreditTransfer> transfers
    )
    {
        ArgumentNullException.ThrowIfNull(debtor);
        ArgumentNullException.ThrowIfNull(transfers);
        if (messageId is not { Length: > 0 and <= LongestId } || SepaText.Of(messageId, LongestId) != messageId)
        {
            throw new ArgumentException($"{messageId} is no message id.", nameof(messageId));
        }

        if (transfers.Count == 0 || transfers.Any(static t => t.Amount <= Money.Zero || t.Amount > Largest))
        {
            throw new ArgumentException(
                "There is at least one transfer, and each is above zero and at most 999,999,999.99.",
                nameof(transfers)
            );
        }

        var count = new XElement(Ns + "NbOfTxs", transfers.Count);
        var sum = new XElement(Ns + "CtrlSum", CashSelection.Sum(transfers.Select(static t => t.Amount)).ToString());
        var root = new XElement(
            Ns + "Document",
            new XElement(
                Ns + "CstmrCdtTrfInitn",
                new XElement(
                    Ns + "GrpHdr",
                    new XElement(Ns + "MsgId", messageId),
                    new XElement(Ns + "CreDtTm", created.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
                    count,
                    sum,
                    new XElement(Ns + "InitgPty", Name(debtor.Name))
                ),
                new XElement(
                    Ns + "PmtInf",
                    new XElement(Ns + "PmtInfId", messageId),
                    new XElement(Ns + "PmtMtd", "TRF"),
                    new XElement(Ns + "BtchBookg", "false"),
                    new XElement(count),
                    new XElement(sum),
                    new XElement(Ns + "PmtTpInf", new XElement(Ns + "SvcLvl", new XElement(Ns + "Cd", "SEPA"))),
                    new XElement(
                        Ns + "ReqdExctnDt",
                        new XElement(Ns + "Dt", executeOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    ),
                    new XElement(Ns + "Dbtr", Name(debtor.Name)),
                    new XElement(Ns + "DbtrAcct", Account(debtor.Iban.Value)),
                    new XElement(
                        Ns + "DbtrAgt",
                        new XElement(
                            Ns + "FinInstnId",
                            debtor.Bic is { Length: > 0 } bic
                                ? new XElement(Ns + "BICFI", bic)
                                : new XElement(Ns + "Othr", new XElement(Ns + "Id", "NOTPROVIDED"))
                        )
                    ),
                    new XElement(Ns + "ChrgBr", "SLEV"),
                    transfers.Select(Transfer)
                )
            )
        );
        return Text(root);
    }

    /// <summary>The reference where it fits into an end-to-end id unchanged, else the payout's own number; from the second attempt on with
    /// its number.</summary>
    public static string EndToEndId(CreditTransfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        var attempt = transfer.Attempt > 1 ? string.Create(CultureInfo.InvariantCulture, $"U{transfer.Attempt}") : "";
        var reference = transfer.Reference + (attempt.Length > 0 ? $"-{attempt}" : "");
        return SepaText.Of(reference, LongestId) == reference ? reference : $"{transfer.PayoutId:N}{attempt}";
    }

    private static XElement Transfer(CreditTransfer transfer) =>
        new(
            Ns + "CdtTrfTxInf",
            new XElement(Ns + "PmtId", new XElement(Ns + "EndToEndId", EndToEndId(transfer))),
            new XElement(Ns + "Amt", new XElement(Ns + "InstdAmt", new XAttribute("Ccy", "EUR"), transfer.Amount.ToString())),
            new XElement(Ns + "Cdtr", Name(transfer.AccountHolder)),
            new XElement(Ns + "CdtrAcct", Account(transfer.Iban.Value)),
            new XElement(Ns + "RmtInf", new XElement(Ns + "Ustrd", SepaText.Of(transfer.Remittance, 140)))
        );

    private static XElement Name(string name) => new(Ns + "Nm", SepaText.Of(name, 70));

    private static XElement Account(string iban) => new(Ns + "Id", new XElement(Ns + "IBAN", iban));

    private static string Text(XElement root)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            root.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
