using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>A plan of reports: what is made by itself, and who is told of a release. A kind may have one for each part.</summary>
/// <param name="Name">What it is called in the list; its own.</param>
/// <param name="IsOn">Off, nothing is made and nobody is told.</param>
/// <param name="IsComposed">A report with the usual blocks is made after its time; false: it only says who is told.</param>
/// <param name="DaysAfter">Days from the end of its time to the day on which it is made; 0: the day after.</param>
/// <param name="Readers">Roles that get a mail when such a report is released.</param>
public sealed record PlannedReports(
    string? Name,
    ReportKind Kind,
    bool IsOn,
    bool IsComposed,
    int DaysAfter,
    ReportFilter Filter,
    IReadOnlyCollection<Role> Readers
);

/// <summary>Rules of <see cref="PlannedReports"/>.</summary>
public static class ReportPlans
{
    public const string NameIsRequired = nameof(NameIsRequired);
    public const string DaysMustFit = nameof(DaysMustFit);
    public const string PartMustBeFree = nameof(PartMustBeFree);

    public const int LongestName = 80;

    /// <summary>Fewer than the shortest month has, so that no report waits for the next one's time.</summary>
    public const int MostDays = 27;

    /// <summary>Days for which what was missed is made up: nobody wants last year's report after a month without the program.</summary>
    public const int DaysToMakeUp = 14;

    /// <param name="others">The other plans, on or off.</param>
    public static Refusal? Save(PlannedReports plan, IReadOnlyCollection<PlannedReports> others)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(others);
        var name = plan.Name?.Trim() ?? "";
        return name.Length == 0 ? new(NameIsRequired, "Bitte einen Namen angeben.")
            : name.Length > LongestName ? new(NameIsRequired, $"Der Name ist länger als {LongestName} Zeichen.")
            : others.Any(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase))
                ? new(NameIsRequired, "So heißt schon ein anderer Plan.")
            : plan.DaysAfter is < 0 or > MostDays ? new(DaysMustFit, $"Bitte 0 bis {MostDays} Tage angeben.")
            // Their reports would have one title, and a release could not tell whose it is.
            : others.FirstOrDefault(o => o.Kind == plan.Kind && o.Filter.IsSame(plan.Filter)) is { } same
                ? new(PartMustBeFree, $"Für diese Art und Auswahl gibt es schon „{same.Name}“; nehmen Sie die Rollen dort auf.")
            : null;
    }

    /// <summary>The day after the last time whose report is due: the first day of a month, quarter or year.</summary>
    public static DateOnly LastDue(ReportKind kind, int daysAfter, DateOnly today) => kind.After(today.AddDays(-daysAfter));

    /// <summary>The day after the time of the next report.</summary>
    public static DateOnly NextAfter(ReportKind kind, int daysAfter, DateOnly today) =>
        LastDue(kind, daysAfter, today).AddMonths(kind.Months());

    /// <summary>Whether the last report is still to be made: a plan that is younger than its day begins with the next one.</summary>
    /// <param name="changed">Day on which the plan was last changed.</param>
    public static bool IsDue(PlannedReports plan, DateOnly today, DateOnly changed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var after = LastDue(plan.Kind, plan.DaysAfter, today);
        return plan is { IsOn: true, IsComposed: true }
            && today < after.AddDays(plan.DaysAfter + DaysToMakeUp)
            && changed < after.AddDays(plan.DaysAfter);
    }

    /// <summary>
    /// Roles that are told of a report: those of the plan of its kind and part; where no plan is for that part alone, those of the plan
    /// for the whole city.
    /// </summary>
    public static IReadOnlyList<Role> ReadersOf(ReportKind kind, ReportFilter filter, IEnumerable<PlannedReports> plans)
    {
        var own = plans.Where(p => p.IsOn && p.Kind == kind).ToList();
        var plan = own.FirstOrDefault(p => p.Filter.IsSame(filter)) ?? own.FirstOrDefault(static p => p.Filter.IsSame(ReportFilter.None));
        return [.. plan?.Readers ?? []];
    }
}
