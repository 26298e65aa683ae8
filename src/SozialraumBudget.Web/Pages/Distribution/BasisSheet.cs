using System.Globalization;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>The form of what a scenario rests on: indicators, areas with their values, projects.</summary>
internal sealed class BasisSheet
{
    private const string Indicators = "Merkmale";
    private const string Areas = "Sozialräume";
    private const string Projects = "Infrastrukturprojekte";

    private readonly DistributionPlan plan;
    private readonly IReadOnlyDictionary<Guid, string> names;

    /// <param name="names">Areas that may take part, by id.</param>
    public BasisSheet(DistributionPlan plan, IReadOnlyDictionary<Guid, string> names)
    {
        (this.plan, this.names) = (plan, names);
        Fields =
        [
            new("indicator", "Merkmal", FactUnit.Text, Indicators),
            new("weight", "Gewicht", FactUnit.Share, Indicators),
            new("year", "Jahr der Sozialstruktur", FactUnit.Count, Indicators, Required: false),
            new("area", "Sozialraum", FactUnit.Text, Areas, Choices: [.. names.Values.Order(StringComparer.CurrentCulture)]),
            .. plan.Indicators.Select(static (i, n) => new FactField(Column(n), i.Name, FactUnit.Number, Areas, Required: false)),
            new("previous", "Vorjahr", FactUnit.Money, Areas, Required: false),
            new("project", "Projekt", FactUnit.Text, Projects, Required: false),
            new("amount", "Betrag", FactUnit.Money, Projects, Required: false),
        ];
    }

    public IReadOnlyList<FactField> Fields { get; }

    public FactRecord Start =>
        new(
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                [Indicators] =
                [
                    .. plan.Indicators.Select(static i => new Dictionary<string, string>
                    {
                        ["indicator"] = i.Name,
                        ["weight"] = i.Weight.ToString(),
                        ["year"] = i.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
                    }),
                ],
                [Areas] = [.. plan.Areas.Select(Row)],
                [Projects] =
                [
                    .. plan.Projects.Select(static p => new Dictionary<string, string>
                    {
                        ["project"] = p.Name,
                        ["amount"] = GermanNumber.Text(p.Amount.Amount),
                    }),
                ],
            }
        );

    /// <summary>What no single field shows to be wrong, with the field it stands at; null when the plan can be read.</summary>
    public (string Field, string Reason)? Problem(FactRecord record)
    {
        var indicators = record.Rows(Indicators);
        if (indicators.Count > DistributionRules.MostIndicators)
            return (At("indicator", DistributionRules.MostIndicators), $"Höchstens {DistributionRules.MostIndicators} Merkmale.");
        foreach (var (column, rows) in new[] { ("indicator", indicators), ("area", record.Rows(Areas)) })
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (i, row) in rows.Index())
            {
                if (!seen.Add(row[column].Trim()))
                    return (At(column, i), $"„{row[column].Trim()}“ steht zweimal da.");
            }
        }

        foreach (var (i, row) in record.Rows(Projects).Index())
        {
            if (row["project"].Trim().Length == 0 || row["amount"].Trim().Length == 0)
                return (At(row["project"].Trim().Length == 0 ? "project" : "amount", i), "Ein Projekt braucht Namen und Betrag.");
        }

        return null;
    }

    /// <summary>
    /// The plan as typed. A value belongs to the indicator of its column; an indicator that is new, or whose year is another one, has
    /// none yet and takes those of the social structure.
    /// </summary>
    public DistributionPlan Read(FactRecord record)
    {
        List<PlannedIndicator> indicators =
        [
            .. record
                .Rows(Indicators)
                .Select(static r => new PlannedIndicator(
                    r["indicator"].Trim(),
                    Share.Parse(r["weight"]),
                    r["year"].Length > 0 ? (int)FactRecord.Number(r, "year") : null
                )),
        ];
        var columns = indicators.ConvertAll(i => plan.Indicators.Index().Where(k => k.Item.Name == i.Name && k.Item.Year == i.Year));
        return plan with
        {
            Indicators = indicators,
            Projects =
            [
                .. record.Rows(Projects).Select(static r => new PlannedProject(r["project"].Trim(), FactRecord.Money(r, "amount"))),
            ],
            Areas =
            [
                .. record
                    .Rows(Areas)
                    .Select(r => new PlannedArea(
                        names.First(n => n.Value == r["area"].Trim()).Key,
                        r["area"].Trim(),
                        [.. columns.Select(c => c.Select(k => Number(r, Column(k.Index))).FirstOrDefault())],
                        r["previous"].Length > 0 ? FactRecord.Money(r, "previous") : null
                    )),
            ],
        };
    }

    private static decimal? Number(IReadOnlyDictionary<string, string> row, string key) =>
        row.GetValueOrDefault(key) is { Length: > 0 } ? FactRecord.Number(row, key) : null;

    private static string Column(int indicator) => string.Create(CultureInfo.InvariantCulture, $"v{indicator}");

    private string At(string column, int row) => FactForm.Name(Fields.First(f => f.Key == column), row);

    private Dictionary<string, string> Row(PlannedArea area)
    {
        var row = new Dictionary<string, string>
        {
            ["area"] = area.Name,
            ["previous"] = area.Previous is { } previous ? GermanNumber.Text(previous.Amount) : "",
        };
        foreach (var (i, _) in plan.Indicators.Index())
            row[Column(i)] = area.Value(i) is { } value ? GermanNumber.Text(value) : "";
        return row;
    }
}
