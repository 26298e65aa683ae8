namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Settlements and earmarked money.</summary>
public static partial class Links
{
    public const string Settlements = "/abrechnungen";
    public const string Earmarks = "/zweckbindungen";

    /// <summary>The settlement of an agreement's year.</summary>
    public static string Settlement(Guid agreementId, int year) => Invariant($"{Settlements}/{agreementId}/{year}");

    /// <summary>As it would be prepared now, beside one that is frozen.</summary>
    public static string SettlementPreview(Guid agreementId, int year) => $"{Settlement(agreementId, year)}?vorschau=true";

    /// <summary>One frozen version.</summary>
    public static string SettlementVersion(Guid agreementId, int year, int version) =>
        Invariant($"{Settlement(agreementId, year)}?fassung={version}");

    /// <param name="kind">"bescheid.pdf", "bericht.pdf", "quellen.xlsx" or "proberechnung.json".</param>
    public static string SettlementFile(Guid agreementId, int year, int version, string kind) =>
        Invariant($"{Settlement(agreementId, year)}/{kind}?fassung={version}");

    public static string Earmark(Guid id) => $"{Earmarks}/{id}";
}
