using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>All tables of the product. Everything but migrations uses it as the role srb_app, under row security.</summary>
public sealed partial class AppDbContext(DbContextOptions<AppDbContext> options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<AccessChange> AccessChanges => Set<AccessChange>();

    public DbSet<AccessProposal> AccessProposals => Set<AccessProposal>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<SignInTrial> SignInTrials => Set<SignInTrial>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<CashAccount> CashAccounts => Set<CashAccount>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<AreaVersion> AreaVersions => Set<AreaVersion>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<DistrictAssignment> DistrictAssignments => Set<DistrictAssignment>();

    public DbSet<SocialIndicator> SocialIndicators => Set<SocialIndicator>();

    public DbSet<Provider> Providers => Set<Provider>();

    public DbSet<ProviderVersion> ProviderVersions => Set<ProviderVersion>();

    public DbSet<ProviderSpelling> ProviderSpellings => Set<ProviderSpelling>();

    public DbSet<BankAccount> BankAccounts => Set<BankAccount>();

    public DbSet<ProviderTerm> ProviderTerms => Set<ProviderTerm>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementProvider> AgreementProviders => Set<AgreementProvider>();

    public DbSet<AgreementTermRecord> AgreementTerms => Set<AgreementTermRecord>();

    public DbSet<AgreementMoveRecord> AgreementTransitions => Set<AgreementMoveRecord>();

    public DbSet<DeductionRecord> Deductions => Set<DeductionRecord>();

    public DbSet<SetOffRecord> SetOffs => Set<SetOffRecord>();

    public DbSet<Repayment> Repayments => Set<Repayment>();

    public DbSet<RetentionConditionRecord> RetentionConditions => Set<RetentionConditionRecord>();

    public DbSet<RetentionItemRecord> RetentionItems => Set<RetentionItemRecord>();

    public DbSet<ChecklistItemRecord> ChecklistItems => Set<ChecklistItemRecord>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportProfile> ImportProfiles => Set<ImportProfile>();

    public DbSet<BaseYearDataset> BaseYearDatasets => Set<BaseYearDataset>();

    /// <summary>Read through a view under row security; written only by bulk import.</summary>
    public DbSet<ServiceRecord> Services => Set<ServiceRecord>();

    public DbSet<BudgetVariant> BudgetVariants => Set<BudgetVariant>();

    public DbSet<BudgetAdjustmentRecord> BudgetAdjustments => Set<BudgetAdjustmentRecord>();

    public DbSet<FixedBudget> FixedBudgets => Set<FixedBudget>();

    public DbSet<FixedBudgetSource> FixedBudgetSources => Set<FixedBudgetSource>();

    public DbSet<FixedCostType> FixedCostTypes => Set<FixedCostType>();

    public DbSet<BudgetLineRecord> BudgetLines => Set<BudgetLineRecord>();

    public DbSet<DueRecord> Dues => Set<DueRecord>();

    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<RetentionPart> RetentionParts => Set<RetentionPart>();

    public DbSet<RetentionProof> RetentionProofs => Set<RetentionProof>();

    public DbSet<ProofWithdrawal> ProofWithdrawals => Set<ProofWithdrawal>();

    public DbSet<RetentionDecision> RetentionDecisions => Set<RetentionDecision>();

    public DbSet<ReversalRequest> ReversalRequests => Set<ReversalRequest>();

    public DbSet<CashExport> CashExports => Set<CashExport>();

    public DbSet<CashTransfer> CashTransfers => Set<CashTransfer>();

    public DbSet<LedgerTransactionRecord> LedgerTransactions => Set<LedgerTransactionRecord>();

    public DbSet<LedgerEntryRecord> LedgerEntries => Set<LedgerEntryRecord>();

    public DbSet<LedgerBalance> LedgerBalances => Set<LedgerBalance>();

    public DbSet<ProviderReturn> ProviderReturns => Set<ProviderReturn>();

    public DbSet<ReturnUpload> ReturnUploads => Set<ReturnUpload>();

    public DbSet<ReturnStep> ReturnSteps => Set<ReturnStep>();

    public DbSet<ReturnDraft> ReturnDrafts => Set<ReturnDraft>();

    public DbSet<ReturnComment> ReturnComments => Set<ReturnComment>();

    public DbSet<CaseBearingRecord> CaseBearings => Set<CaseBearingRecord>();

    public DbSet<OfficePlanRecord> OfficePlans => Set<OfficePlanRecord>();

    public DbSet<ConflictStepRecord> ConflictSteps => Set<ConflictStepRecord>();

    /// <summary>Written in bulk alone, as the other rows of uploads.</summary>
    public DbSet<HourRecord> HourRows => Set<HourRecord>();

    public DbSet<HourSumRecord> HourSums => Set<HourSumRecord>();

    public DbSet<ReturnCaseRecord> ReturnCases => Set<ReturnCaseRecord>();

    public DbSet<ExternalCostRecord> ExternalCosts => Set<ExternalCostRecord>();

    public DbSet<OfferRecord> OfferRows => Set<OfferRecord>();

    public DbSet<ReconciliationRound> ReconciliationRounds => Set<ReconciliationRound>();

    public DbSet<OfficeCaseList> OfficeCaseLists => Set<OfficeCaseList>();

    public DbSet<OfficeCaseRecord> OfficeCases => Set<OfficeCaseRecord>();

    public DbSet<AgreedDifferenceRecord> AgreedDifferences => Set<AgreedDifferenceRecord>();

    public DbSet<RenegotiationRecord> Renegotiations => Set<RenegotiationRecord>();

    public DbSet<RenegotiationOffer> RenegotiationOffers => Set<RenegotiationOffer>();

    public DbSet<RenegotiationFile> RenegotiationFiles => Set<RenegotiationFile>();

    public DbSet<SettlementRecord> Settlements => Set<SettlementRecord>();

    public DbSet<EarmarkAccount> EarmarkAccounts => Set<EarmarkAccount>();

    public DbSet<EarmarkEntry> EarmarkEntries => Set<EarmarkEntry>();

    public DbSet<SpendingReport> SpendingReports => Set<SpendingReport>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ReadEntry> ReadEntries => Set<ReadEntry>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    /// <summary>Used through <see cref="KeyContext"/>; here for the migrations.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>snake_case for tables, columns, keys and indexes, so that SQL needs no quotes.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Add(static _ => new DeclaredConvention());
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HavePrecision(14, 2);
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>().HaveMaxLength(7);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
        configurationBuilder.Properties<string>().HaveMaxLength(2000);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        Checks.Apply(builder);
    }
}
