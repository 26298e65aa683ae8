using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>Tables of the year's end.</summary>
public sealed partial class AppDbContext
{
    public DbSet<ArbitrationRecord> Arbitrations => Set<ArbitrationRecord>();

    public DbSet<ArbitrationStep> ArbitrationSteps => Set<ArbitrationStep>();

    public DbSet<AdditionalDueRecord> AdditionalDues => Set<AdditionalDueRecord>();

    public DbSet<BonusYearRecord> BonusYears => Set<BonusYearRecord>();

    public DbSet<BonusAgreementRecord> BonusAgreements => Set<BonusAgreementRecord>();

    public DbSet<BonusAssessment> BonusAssessments => Set<BonusAssessment>();

    public DbSet<BonusStepRecord> BonusSteps => Set<BonusStepRecord>();

    public DbSet<AnnualAccounts> AnnualAccounts => Set<AnnualAccounts>();

    public DbSet<AccountsSheet> AccountsSheets => Set<AccountsSheet>();

    public DbSet<AccountsStep> AccountsSteps => Set<AccountsStep>();

    public DbSet<AccountsComment> AccountsComments => Set<AccountsComment>();

    public DbSet<AccountsFile> AccountsFiles => Set<AccountsFile>();
}
