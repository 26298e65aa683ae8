using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>Tables of planning.</summary>
public sealed partial class AppDbContext
{
    public DbSet<DistributionScenario> DistributionScenarios => Set<DistributionScenario>();

    public DbSet<DistributionAmount> DistributionAmounts => Set<DistributionAmount>();

    public DbSet<YearFiguresRecord> YearFigures => Set<YearFiguresRecord>();

    public DbSet<HourRateRecord> HourRates => Set<HourRateRecord>();
}
