using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>Tables of planning.</summary>
public sealed partial class AppDbContext
{
    public DbSet<DistributionScenario> DistributionScenarios => Set<DistributionScenario>();

    public DbSet<DistributionAmount> DistributionAmounts => Set<DistributionAmount>();

    public DbSet<YearFiguresRecord> YearFigures => Set<YearFiguresRecord>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportVersion> ReportVersions => Set<ReportVersion>();

    public DbSet<ReportOrder> ReportOrders => Set<ReportOrder>();

    public DbSet<HourRateRecord> HourRates => Set<HourRateRecord>();

    public DbSet<ComparisonChoice> ComparisonChoices => Set<ComparisonChoice>();

    public DbSet<SelectionProcedure> SelectionProcedures => Set<SelectionProcedure>();

    public DbSet<SelectionApplication> SelectionApplications => Set<SelectionApplication>();

    public DbSet<SelectionScore> SelectionScores => Set<SelectionScore>();

    public DbSet<SelectionDecision> SelectionDecisions => Set<SelectionDecision>();

    public DbSet<SupplyPromiseRecord> SupplyPromises => Set<SupplyPromiseRecord>();

    public DbSet<SupplyRequestRecord> SupplyRequests => Set<SupplyRequestRecord>();

    public DbSet<SupplyClosingRecord> SupplyClosings => Set<SupplyClosingRecord>();

    public DbSet<SupplyAskRecord> SupplyAsks => Set<SupplyAskRecord>();

    public DbSet<SupplyAnswerRecord> SupplyAnswers => Set<SupplyAnswerRecord>();

    /// <summary>A view without cases: what figures of the guarantee are made of.</summary>
    public DbSet<SupplyFact> SupplyFacts => Set<SupplyFact>();

    public DbSet<WorkshopRecord> Workshops => Set<WorkshopRecord>();

    public DbSet<WorkshopItemRecord> WorkshopItems => Set<WorkshopItemRecord>();

    public DbSet<WorkshopFigureRecord> WorkshopFigures => Set<WorkshopFigureRecord>();

    public DbSet<WorkshopTaskRecord> WorkshopTasks => Set<WorkshopTaskRecord>();

    public DbSet<HelpMoveRecord> HelpMoves => Set<HelpMoveRecord>();

    public DbSet<FixedHelpMove> FixedHelpMoves => Set<FixedHelpMove>();

    /// <summary>Somebody who can sign in manages the area; the database knows, because not everybody sees the accounts.</summary>
    /// <exception cref="InvalidOperationException">Outside a query.</exception>
    [DbFunction("app_area_is_managed")]
    public static bool IsManaged(Guid area) => throw new InvalidOperationException($"Only in a query: {area}.");
}
