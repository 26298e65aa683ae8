using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Examples;

/// <summary>One of the shared stuttgart examples, read and computed with the rules.</summary>
internal sealed class StuttgartExample
{
    private StuttgartExample(string name)
    {
        Expected = JsonNode.Parse(File.ReadAllText(ExampleFolder.File(name, "expected.json")))!;
        var terms = JsonNode.Parse(File.ReadAllText(ExampleFolder.File(name, "terms.json")))!;
        BaseYear = new BudgetYear((int)terms["base_year"]!);
        Lead = (string)terms["lead_provider"]!;
        Lines = [.. File.ReadLines(ExampleFolder.File(name, "basisjahr.csv")).Skip(1).Select(Line)];
        Cases = AnnualCaseCosts.Condense(Lines, BaseYear, Lead);
        Limits = new CostTypeLimits([.. terms["cost_type_limits"]!.AsArray().Select(n => new Money((decimal)n!))]);
        Adjustments = [.. terms["excluded"]!.AsArray().Select(n => BudgetAdjustment.Exclude((string)n!, "Beispiel", "Test", DateTimeOffset.UnixEpoch))];
        var year = new BudgetYear((int)terms["budget_year"]!);
        Terms = new BudgetTerms
        {
            ShareB = Share.Parse((string)terms["share_b"]!),
            PaidShare = Share.Parse((string)terms["paid_share"]!),
            BonusShare = Share.Parse((string)terms["bonus_share"]!),
            Increases = [.. terms["increases"]!.AsArray().Select(n => new Increase(Share.Parse((string)n!)))],
            Conditions = [.. terms["retention_weights"]!.AsObject().Select(w => w.Key == "controlling data"
                ? RetentionCondition.Quarterly(w.Key, (decimal)w.Value!, year, 30)
                : new RetentionCondition(w.Key, (decimal)w.Value!))],
        };
        Budget = BudgetCalculation.Calculate(Cases, Limits, Terms, Adjustments);
    }

    public static StuttgartExample Small { get; } = new("stuttgart-small");

    public static StuttgartExample Area { get; } = new("stuttgart-area");

    public JsonNode Expected { get; }

    public BudgetYear BaseYear { get; }

    public string Lead { get; }

    public IReadOnlyList<ServiceLine> Lines { get; }

    public IReadOnlyList<BaseYearCase> Cases { get; }

    public CostTypeLimits Limits { get; }

    public BudgetTerms Terms { get; }

    public IReadOnlyList<BudgetAdjustment> Adjustments { get; }

    public AreaBudget Budget { get; }

    public static StuttgartExample Named(string name) => name == "stuttgart-small" ? Small : Area;

    private static ServiceLine Line(string row, int index)
    {
        var cells = row.Split(';');
        Assert.True(HelpTypes.TryParse(cells[2], out var type), cells[2]);
        Assert.True(HelpSettings.TryParse(cells[3], out var setting), cells[3]);
        Assert.True(ServiceUnits.TryParse(cells[5], out var unit), cells[5]);
        return new ServiceLine
        {
            RowNumber = index + 2,
            CaseNumber = cells[0],
            Area = cells[1],
            HelpType = type,
            Setting = setting,
            Provider = cells[4],
            Unit = unit,
            Quantity = cells[6].Length == 0 ? null : Number(cells[6]),
            Rate = Number(cells[7]),
            From = Date(cells[8]),
            To = cells[9].Length == 0 ? null : Date(cells[9]),
            Label = cells[10],
        };
    }

    private static decimal Number(string text) => GermanNumber.TryParse(text, out var value) ? value : throw new FormatException(text);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture);
}
