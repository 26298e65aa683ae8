using System.Xml.Linq;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// pain.002: the status of payment orders, of single transfers or of whole files. Settled is executed, rejected and cancelled are rejected;
/// everything else (accepted, pending) is no answer yet.
/// </summary>
internal static class StatusReportReader
{
    public static IEnumerable<BankEntry> Read(XElement root)
    {
        var (group, made) = (root.At("OrgnlGrpInfAndSts"), root.Day("GrpHdr", "CreDtTm"));
        var message = group.Text("OrgnlMsgId");
        var payments = root.All("OrgnlPmtInfAndSts").ToList();
        // Very old messages list the transfers beside the group.
        var entries = payments
            .SelectMany(p => Payment(p, group, message, made))
            .Concat(root.All("TxInfAndSts").Select(t => Transfer(t, null, group, message, made)))
            .ToList();
        return entries.Count > 0 ? entries : [Whole(group, group.Text("GrpSts"), BankXml.Ids(message), made)];
    }

    private static IEnumerable<BankEntry> Payment(XElement payment, XElement? group, string? message, DateOnly? made)
    {
        var transfers = payment.All("TxInfAndSts").ToList();
        if (transfers.Count > 0)
            return transfers.Select(t => Transfer(t, payment, group, message, made));

        var ids = BankXml.Ids(payment.Text("OrgnlPmtInfId"), message);
        return payment.Text("PmtInfSts") is { } status
            ? [Whole(payment, status, ids, made)]
            : [Whole(group, group.Text("GrpSts"), ids, made)];
    }

    private static BankEntry Transfer(XElement transfer, XElement? payment, XElement? group, string? message, DateOnly? made)
    {
        var status = transfer.Text("TxSts") ?? payment.Text("PmtInfSts") ?? group.Text("GrpSts");
        var amount = transfer.At("OrgnlTxRef", "Amt", "InstdAmt");
        var why = new[] { transfer, payment, group }.Select(static e => e.At("StsRsnInf")).FirstOrDefault(static e => e is not null);
        return new()
        {
            EndToEndId = transfer.Text("OrgnlEndToEndId"),
            Files = BankXml.Ids(payment.Text("OrgnlPmtInfId"), message),
            Amount = amount.Number(),
            Currency = amount?.Attribute("Ccy")?.Value,
            State = StateOf(status),
            Status = status ?? "",
            Day =
                StateOf(status) == TransferState.Executed ? transfer.Day("FctvIntrBkSttlmDt") ?? transfer.Day("AccptncDtTm") ?? made : made,
            Code = StateOf(status) == TransferState.Rejected ? Reason(why) ?? status : null,
            Text = StateOf(status) == TransferState.Rejected ? BankXml.Joined(why.All("AddtlInf")) : null,
        };
    }

    private static BankEntry Whole(XElement? about, string? status, IReadOnlyList<string> files, DateOnly? made) =>
        new()
        {
            Files = files,
            State = StateOf(status),
            Status = status ?? "",
            Day = made,
            Code = StateOf(status) == TransferState.Rejected ? Reason(about.At("StsRsnInf")) ?? status : null,
            Text = StateOf(status) == TransferState.Rejected ? BankXml.Joined(about.At("StsRsnInf").All("AddtlInf")) : null,
        };

    private static string? Reason(XElement? information) => information.Choice("Rsn");

    private static TransferState? StateOf(string? status) =>
        status switch
        {
            "ACSC" or "ACCC" => TransferState.Executed,
            "RJCT" or "CANC" => TransferState.Rejected,
            _ => null,
        };
}
