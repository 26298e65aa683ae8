using System.Globalization;
using System.Text.Json;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Returns;
using SozialraumBudget.Web.Infrastructure.YearAccounts;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>One property of an entry of the log, readable: what it is called, the value before and after.</summary>
public sealed partial record AuditChange(string Property, string? Old, string? New)
{
    /// <summary>The value as it stands in the log, where it is the id of another record.</summary>
    public string? Key { get; init; }

    /// <summary>The record is not in the log with a name.</summary>
    public const string Unnamed = "ohne Namen im Protokoll";

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
        "SetOff",
        "Released",
        "Due",
        "CarriedForward",
        "MonthlyCost",
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
                )
                {
                    Key = change.Value[1] ?? change.Value[0],
                }),
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
            "{}" or "[]" => "leer",
            ['{' or '[', ..] => "(technischer Inhalt)",
            [.., '+', _, _, ':', '0', '0'] when Moment(value) is { } moment => German.Moment(moment),
            _ when Guid.TryParse(value, out var id) => names.GetValueOrDefault(id) ?? Unnamed,
            _ when property == "AreaIds" => string.Join(", ", value.Split("; ").Select(id => Text(entity, "AreaId", id, names))),
            _ when entity == "LedgerTransactionRecord" && property == "Entries" => Lines(value),
            _ when MoneyProperties.Contains(property)
                    && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => German.Money(
                Money.Round(amount)
            ),
            _ => Word(entity, property, value) ?? value,
        };

    /// <summary>A moment as the log keeps it, in the language of the server that wrote it.</summary>
    private static DateTimeOffset? Moment(string value) =>
        DateTimeOffset.TryParse(value, GermanCulture.Instance, out var german) ? german
        : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var other) ? other
        : null;

    private static string? Word(string entity, string property, string value) =>
        (entity, property) switch
        {
            ("Agreement", "State") or ("AgreementMoveRecord", "From" or "To") => Named<AgreementState>(value, AgreementStates.Title),
            ("CashTransfer", "State") => Named<TransferState>(value, TransferStates.Title),
            ("Payout", "State") => Named<PayoutState>(value, PayoutNames.Title),
            ("RetentionPart", "State") => Named<RetentionState>(value, RetentionNames.Title),
            ("DeductionRecord", "Source") => Named<DeductionSource>(value, DeductionNames.Title),
            ("ImportRun", "State") => Named<ImportState>(value, ImportTitle),
            ("LedgerTransactionRecord", "Kind") => Named<LedgerKind>(value, LedgerNames.Title),
            ("LedgerTransactionRecord", "ReversesId") => $"Nr. {value}",
            ("LedgerTransactionRecord", "SourceKey") => Source(value),
            ("AccessChange", "Kind") => Named<AccessChangeKind>(value, AccessChanges.Title),
            ("AccessProposal", "Role") => Named<Role>(value, RoleNames.Title),
            ("BudgetAdjustmentRecord", "Kind") => Named<AdjustmentKind>(value, StepTitle),
            ("BudgetLineRecord", "Kind") => Named<BudgetLineKind>(value, LineTitle),
            ("ApiToken", "Purpose") => Named<TokenPurpose>(value, TokenPurposes.Title),
            ("Payout" or "DueRecord" or "AdditionalDueRecord", "Purpose") => Named<DuePurpose>(value, DueNames.Title),
            ("Agreement" or "Report" or "ReportOrder", "Model") => BudgetModels.All.FirstOrDefault(model => model.Key == value)?.Title,
            ("ProviderTerm" or "AgreementProvider", "Role") => Named<ProviderRole>(value, ProviderRoleNames.Title),
            ("ChecklistItemRecord", "Criterion") => Named<ChecklistCriterion>(value, Checklist.Title),
            ("AgreementTermRecord", "Key") => TermCatalogue.All.FirstOrDefault(term => term.Key.ToString() == value)?.Title,
            ("DistributionScenario", "State") => Named<ScenarioState>(value, ScenarioStates.Title),
            ("Report" or "ReportOrder", "Kind") => Named<ReportKind>(value, ReportKinds.Title),
            ("ReportVersion", "State") => Named<ReportState>(value, ReportRelease.Title),
            ("RenegotiationRecord", "State") => Named<RenegotiationState>(value, RenegotiationStages.Title),
            ("RenegotiationRecord", "Occasion") => Named<OccasionKind>(value, OccasionNames.Title),
            ("RenegotiationOffer", "Side") => Named<RoundSide>(value, RoundStates.Title),
            ("ArbitrationRecord", "State") => Named<ArbitrationState>(value, ArbitrationNames.Title),
            ("ArbitrationRecord", "CalledBy") or ("ArbitrationStep", "Side") => Named<RoundSide>(value, RoundStates.Title),
            ("ArbitrationStep", "Kind") => Named<ArbitrationStepKind>(value, ArbitrationNames.Title),
            ("SelectionProcedure", "State") => Named<SelectionState>(value, SelectionNames.Title),
            ("SelectionApplication", "Outcome") => Named<ApplicationOutcome>(value, SelectionNames.Title),
            ("SupplyPromiseRecord" or "SupplyRequestRecord", "HelpType") => Named<HelpType>(value, HelpTypes.FullTitle),
            ("SupplyPromiseRecord" or "SupplyRequestRecord", "Setting") => Named<HelpSetting>(value, HelpSettings.Title),
            ("SupplyPromiseRecord", "Unit") => Named<CapacityUnit>(value, SupplyNames.Title),
            ("SupplyRequestRecord", "State") => Named<SupplyState>(value, SupplyNames.Title),
            ("SupplyAnswerRecord", "Kind") => Named<SupplyAnswerKind>(value, SupplyNames.Title),
            ("SupplyAnswerRecord", "Reason") => Named<DeclineReason>(value, SupplyNames.Title),
            ("HelpMoveRecord", "Kind") => Named<HelpMoveKind>(value, HelpMoveNames.Title),
            ("WorkshopRecord", "Kind") => Named<WorkshopKind>(value, WorkshopNames.Title),
            ("WorkshopTaskRecord", "Side") => Named<WorkshopSide>(value, WorkshopNames.Title),
            ("SettlementRecord", "State") => Named<SettlementState>(value, SettlementStates.Title),
            ("EarmarkAccount", "Purpose") => Named<EarmarkPurpose>(value, EarmarkNames.Title),
            ("SpendingReport", "State") => Named<SpendingState>(value, EarmarkNames.Title),
            ("BonusYearRecord", "State") => Named<BonusState>(value, BonusNames.Title),
            ("BonusStepRecord", "Move") => Named<BonusMove>(value, BonusNames.Title),
            ("AccountsComment", "Check") => Named<AccountsCheck>(value, AccountsWords.Title),
            ("AnnualAccounts", "State") => Named<ReturnState>(value, ReturnStates.Title),
            ("AccountsStep", "Move") => Named<ReturnMove>(value, ReturnMoves.Title),
            ("ProviderReturn" or "QuarterlyReturn", "State") => Named<ReturnState>(value, ReturnStates.Title),
            ("ReturnStep", "Move") => Named<ReturnMove>(value, ReturnMoves.Title),
            ("ReturnUpload" or "ReturnDraft", "Kind") => Named<ReturnUploadKind>(value, ReturnUploadKinds.Title),
            ("ReturnComment", "Check") => Named<ReturnCheck>(value, ReturnWords.Title),
            ("ReturnComment", "Table") => Named<ReturnTable>(value, ReturnWords.Title),
            ("AgreedDifferenceRecord", "Kind") => Named<DifferenceKind>(value, DifferenceKinds.Title),
            ("AgreedDifferenceRecord", "Side") => Named<AgreedSide>(value, AgreedSides.Title),
            ("ConflictStepRecord", "Level") => Named<ConflictLevel>(value, ConflictLevels.Title),
            ("CaseBearingRecord", "Kind") => Named<CaseBearingKind>(value, ReturnWords.Title),
            ("IdentityRole`1", "Name") => Named<Role>(value, RoleNames.Title),
            _ => null,
        };

    private static string? Named<T>(string value, Func<T, string> title)
        where T : struct, Enum => EnumName.TryRead<T>(value, out var known) ? title(known) : null;

    /// <summary>"Einbehalt 100,00 €, …": accounts and what was posted on them.</summary>
    private static string Lines(string value) =>
        string.Join(
            ", ",
            value
                .Split(';')
                .Select(static line => line.Split('='))
                .Select(static line => (Account: line[0], Amount: decimal.Parse(line[^1], CultureInfo.InvariantCulture)))
                .Select(static line => $"{Named<LedgerAccount>(line.Account, LedgerNames.Title)} {German.Money(Money.Round(line.Amount))}")
        );
}
