using System.Xml.Linq;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// Bookings of camt.054 and camt.053. A booked debit with our reference is an execution; a credit with it is money that came back.
/// </summary>
internal static class CamtReader
{
    /// <param name="report">"Ntfctn" or "Stmt".</param>
    public static IEnumerable<BankEntry> Read(XElement root, string report) =>
        root.All(report).SelectMany(static r => r.All("Ntry")).SelectMany(Of);

    private static IEnumerable<BankEntry> Of(XElement booking)
    {
        var details = booking.All("NtryDtls").SelectMany(static d => d.All("TxDtls")).ToList();
        if (details.Count > 0)
            return details.Select(d => Of(booking, d, isAlone: details.Count == 1));

        // Booked in one sum, without its parts.
        var batch = booking.At("NtryDtls", "Btch");
        return
        [
            Of(booking, null, booking.At("Amt"), BankXml.Ids(batch.Text("PmtInfId"), batch.Text("MsgId")), null) with
            {
                Amount = (batch.At("TtlAmt") ?? booking.At("Amt")).Number(),
            },
        ];
    }

    private static BankEntry Of(XElement booking, XElement detail, bool isAlone)
    {
        var references = detail.At("Refs");
        var amount =
            detail.At("Amt")
            ?? detail.At("AmtDtls", "TxAmt", "Amt")
            ?? detail.At("AmtDtls", "InstdAmt", "Amt")
            ?? (isAlone ? booking.At("Amt") : null);
        var id = references.Text("EndToEndId");
        return Of(
            booking,
            detail,
            amount,
            BankXml.Ids(references.Text("PmtInfId"), references.Text("MsgId")),
            id == BankXml.NotProvided ? null : id
        );
    }

    private static BankEntry Of(XElement booking, XElement? detail, XElement? amount, IReadOnlyList<string> files, string? endToEndId)
    {
        var status = booking.Text("Sts", "Cd") ?? booking.Text("Sts") ?? "";
        var isDebit = (detail.Text("CdtDbtInd") ?? booking.Text("CdtDbtInd")) == "DBIT";
        var isReversal = booking.Text("RvslInd") is "true" or "1";
        TransferState? state =
            status != "BOOK" ? null
            : !isDebit ? TransferState.Returned
            : isReversal ? null
            : TransferState.Executed;
        var cameBack = state == TransferState.Returned;
        return new()
        {
            EndToEndId = endToEndId,
            Files = files,
            Amount = amount.Number(),
            Currency = amount?.Attribute("Ccy")?.Value,
            State = state,
            Status = $"{status} {(isDebit ? "DBIT" : "CRDT")}",
            Day = booking.Day("BookgDt") ?? booking.Day("ValDt"),
            Code = cameBack ? detail.Choice("RtrInf", "Rsn") : null,
            Text = cameBack ? BankXml.Joined(detail.At("RtrInf").All("AddtlInf")) ?? "zurückgebucht" : null,
        };
    }
}
