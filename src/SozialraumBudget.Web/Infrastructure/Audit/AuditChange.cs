using System.Globalization;
using System.Text.Json;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>One property of an entry of the log, readable: what it is called, the value before and after.</summary>
public sealed record AuditChange(string Property, string? Old, string? New)
{
    private static readonly HashSet<string> MoneyProperties = new(StringComparer.Ordinal)
    {
        "Amount",
        "Instalment",
        "ReleasedRetention",
        "Deductions",
        "Total",
        "Payable",
        "Retention",
        "PartialBudgetA",
        "PartialBudgetB",
        "BonusMaximum",
        "BaseYearSum",
        "Sum",
        "CarriedForward",
    };

    /// <summary>Reads the JSON of an entry; names stand for the ids of areas and providers where they are known.</summary>
    public static IReadOnlyList<AuditChange> Read(string entity, string json, IReadOnlyDictionary<Guid, string> names)
    {
        var changes = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json) ?? [];
        return
        [
            .. changes
                .Where(static change => change.Value is [not null, _] or [_, not null])
                .Select(change => new AuditChange(
                    AuditWords.Property(change.Key),
                    Text(entity, change.Key, change.Value[0], names),
                    Text(entity, change.Key, change.Value[1], names)
                )),
        ];
    }

    /// <summary>"Betrag: 5,00 € → 6,00 €", for files.</summary>
    public override string ToString() => Old is null ? $"{Property}: {New}" : $"{Property}: {Old} → {New ?? "–"}";

    private static string? Text(string entity, string property, string? value, IReadOnlyDictionary<Guid, string> names) =>
        value switch
        {
            null => null,
            "True" => "ja",
            "False" => "nein",
            _ when Guid.TryParse(value, out var id) => names.GetValueOrDefault(id) ?? "…" + value[^8..],
            _ when MoneyProperties.Contains(property)
                    && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => German.Money(
                Money.Round(amount)
            ),
            _ => Word(entity, property, value) ?? value,
        };

    private static string? Word(string entity, string property, string value) =>
        (entity, property) switch
        {
            ("Agreement", "State") or ("AgreementMoveRecord", "From" or "To") => Named<AgreementState>(value, AgreementStates.Title),
            ("Payout", "State") => Named<PayoutState>(value, PayoutNames.Title),
            ("RetentionPart", "State") => Named<RetentionState>(value, RetentionNames.Title),
            ("DeductionRecord", "Source") => Named<DeductionSource>(value, DeductionNames.Title),
            ("ImportRun", "State") => Named<ImportState>(value, ImportTitle),
            ("LedgerTransactionRecord", "Kind") => Named<LedgerKind>(value, LedgerNames.Title),
            ("LedgerEntryRecord", "Account") => Named<LedgerAccount>(value, LedgerNames.Title),
            ("ProviderTerm" or "AgreementProvider", "Role") => Named<ProviderRole>(value, ProviderRoleNames.Title),
            ("ChecklistItemRecord", "Criterion") => Named<ChecklistCriterion>(value, Checklist.Title),
            ("AgreementTermRecord", "Key") => TermCatalogue.All.FirstOrDefault(term => term.Key.ToString() == value)?.Title,
            ("IdentityRole`1", "Name") => Named<Role>(value, RoleNames.Title),
            _ => null,
        };

    private static string? Named<T>(string value, Func<T, string> title)
        where T : struct, Enum => Enum.TryParse<T>(value, out var known) && Enum.IsDefined(known) ? title(known) : null;

    private static string ImportTitle(ImportState state) =>
        state switch
        {
            ImportState.Queued => "wartet",
            ImportState.Running => "läuft",
            ImportState.NeedsConfirmation => "wartet auf Entscheidung",
            ImportState.Completed => "übernommen",
            ImportState.Refused => "zurückgewiesen",
            _ => "abgebrochen",
        };
}
