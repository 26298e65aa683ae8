using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.RateCalculation;

/// <summary>Posts of one kind.</summary>
/// <param name="Posts">Full-time posts.</param>
/// <param name="Pay">What one costs the employer in a year, EUR.</param>
public sealed record PaidPosts(string Name, decimal Posts, Money Pay);

/// <summary>What an hour rate is calculated from, for one year.</summary>
/// <param name="WeeklyHours">Hours a full-time post works in a week of five days.</param>
/// <param name="WorkingDays">Working days of the year without public holidays.</param>
/// <param name="Absences">Days on which a post does not work: leave, illness, training; by name.</param>
/// <param name="Direct">Share of the working time that is spent with people.</param>
/// <param name="Occupancy">Share of that time that is asked for and paid.</param>
/// <param name="Overhead">Share on top of the pay: administration, management.</param>
/// <param name="Material">Rooms, travel, equipment of a year, EUR.</param>
public sealed record HourRateFacts(
    IReadOnlyList<PaidPosts> Staff,
    decimal WeeklyHours,
    decimal WorkingDays,
    IReadOnlyList<(string Name, decimal Days)> Absences,
    Share Direct,
    Share Occupancy,
    Share Overhead,
    Money Material
)
{
    private const string Posts = "Stellen";

    private static readonly (string Key, string Title)[] AbsenceFields =
    [
        ("leave", "Urlaub"),
        ("illness", "Krankheit"),
        ("training", "Fortbildung und Supervision"),
    ];

    /// <summary>Fields of the record that people type.</summary>
    public static IReadOnlyList<FactField> Fields { get; } =
    [
        new("weekly_hours", "Wochenstunden einer Vollzeitstelle", FactUnit.Number),
        new("working_days", "Arbeitstage im Jahr ohne Feiertage", FactUnit.Number),
        .. AbsenceFields.Select(static a => new FactField(a.Key, $"{a.Title}, Tage je Stelle", FactUnit.Number)),
        new("direct", "Anteil der Zeit mit Menschen", FactUnit.Share),
        new("occupancy", "Auslastung", FactUnit.Share),
        new("overhead", "Gemeinkosten auf die Personalkosten", FactUnit.Share),
        new("material", "Sachkosten im Jahr", FactUnit.Money),
        new("name", "Art der Stelle", FactUnit.Text, Posts),
        new("posts", "Vollzeitstellen", FactUnit.Number, Posts),
        new("pay", "Personalkosten einer Stelle im Jahr", FactUnit.Money, Posts),
    ];

    /// <summary>Usual times and shares to begin with; pay and posts are the provider's.</summary>
    public static FactRecord Usual { get; } =
        new(
            new Dictionary<string, string>
            {
                ["weekly_hours"] = "39",
                ["working_days"] = "250",
                ["leave"] = "30",
                ["illness"] = "10",
                ["training"] = "5",
                ["direct"] = "75 %",
                ["occupancy"] = "95 %",
                ["overhead"] = "15 %",
                ["material"] = "0",
            },
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>()
        );

    /// <exception cref="FormatException">A value is not what its field asks for: ask <see cref="FactRecord.Problems"/> first.</exception>
    public static HourRateFacts Read(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(
            [.. record.Rows(Posts).Select(static r => new PaidPosts(r["name"], FactRecord.Number(r, "posts"), FactRecord.Money(r, "pay")))],
            FactRecord.Number(record.Values, "weekly_hours"),
            FactRecord.Number(record.Values, "working_days"),
            [.. AbsenceFields.Select(a => (a.Title, FactRecord.Number(record.Values, a.Key)))],
            record.Share("direct"),
            record.Share("occupancy"),
            record.Share("overhead"),
            record.Money("material")
        );
    }
}
