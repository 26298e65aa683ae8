namespace SozialraumBudget.Domain.Tests.CashOffice;

/// <summary>Messages of banks, as short as they can be.</summary>
internal static class Messages
{
    /// <summary>One booking with one transfer.</summary>
    public static string Booking(
        string id,
        string amount = "100.00",
        string direction = "DBIT",
        string status = "<Sts><Cd>BOOK</Cd></Sts>",
        string day = "2026-04-16",
        string detail = "",
        string files = "<MsgId>SRB-1</MsgId><PmtInfId>SRB-1</PmtInfId>"
    ) =>
        $"""
            <Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{status}<BookgDt><Dt>{day}</Dt></BookgDt>
            <NtryDtls><TxDtls><Refs>{files}<EndToEndId>{id}</EndToEndId></Refs>{detail}</TxDtls></NtryDtls></Ntry>
            """;

    public static byte[] Camt054(string version, params string[] bookings) =>
        Utf8(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.{version}"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>BANK-7</MsgId><CreDtTm>2026-04-17T08:00:00+02:00</CreDtTm></GrpHdr>
            <Ntfctn><Id>1</Id>{string.Concat(bookings)}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """
        );

    public static byte[] Camt053(params string[] bookings) =>
        Utf8(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>BANK-8</MsgId></GrpHdr><Stmt><Id>1</Id>{string.Concat(bookings)}</Stmt></BkToCstmrStmt></Document>
            """
        );

    /// <param name="version">As in pain.002.001.version.</param>
    /// <param name="group">Status of the group.</param>
    /// <param name="payments">Parts OrgnlPmtInfAndSts.</param>
    public static byte[] Pain002(string version, string group, string payments = "") =>
        Utf8(
            $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version}"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-9</MsgId><CreDtTm>2026-04-16T09:30:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>SRB-1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>
            {payments}</CstmrPmtStsRpt></Document>
            """
        );

    public static string Payment(string status, params string[] transfers) =>
        $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>SRB-1</OrgnlPmtInfId>{status}{string.Concat(transfers)}</OrgnlPmtInfAndSts>";

    public static string Transfer(string id, string status, string reason = "", string amount = "100.00") =>
        $"""
            <TxInfAndSts><OrgnlEndToEndId>{id}</OrgnlEndToEndId><TxSts>{status}</TxSts>{reason}
            <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">{amount}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            """;

    public static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
