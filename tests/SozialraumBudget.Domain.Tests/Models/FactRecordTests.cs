using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>A model that rests on a typed record instead of a base year: its fields, what is wrong with them, and the budget.</summary>
public sealed class FactRecordTests
{
    private static readonly BudgetYear Year = new(2027);
    private static readonly StaffTestModel Model = new();

    [Fact]
    public void Form_Record_LinesTotalAndMonthlyDuesToTheCent()
    {
        var budget = Form(Record("12,5 %", ("Fachkraft", "2,75", "71.234,56"), ("Koordination", "0,5", "80.000,01 €")));
        // 2.75 x 71234.56 = 195895.04; 0.5 x 80000.01 = 40000.005; 12.5 % of 235895.05 = 29486.88125.
        Assert.Equal([195895.04m, 40000.01m, 29486.88m], budget.Lines.Select(static l => l.Amount.Value));
        Assert.Equal(265381.93m, budget.Total.Value);
        Assert.Equal((budget.Total.Value, 0m), (budget.Payable.Value, budget.Retention.Value));
        Assert.Equal(12, budget.Dues.Count);
        Assert.Equal(265381.93m, budget.Dues.Sum(static d => d.Amount.Value));
        Assert.Equal(new DateOnly(2027, 3, 4), budget.Dues[2].DueOn);
        Assert.Null(budget.Cases);
        Assert.Empty(budget.Explain().Verify());
        Assert.Equal(29486.88m, BudgetSections.Of(budget.Explain(), StaffTestModel.Overhead)!.Replay());
    }

    [Fact]
    public void Form_TableWithoutRows_IsZero() => Assert.Equal(0m, Form(Record("10 %")).Total.Value);

    [Fact]
    public void Problems_FaultyRecord_NamesFieldRowAndReason()
    {
        var record = Record("sechs", ("", "2", "1.000,00"), ("Fachkraft", "-1", "1.234"), ("Fachkraft", "1", "0,005"));
        var problems = record.Problems(Model.Fields);
        Assert.Equal(
            [("kind", 0), ("number", 1), ("cost", 1), ("cost", 2), ("overhead", (int?)null)],
            problems.Select(static p => (p.Key, p.Row))
        );
        Assert.Equal("Art der Stelle: bitte angeben.", problems[0].Reason);
        Assert.Contains("„1.234“ ist kein Betrag", problems[2].Reason, StringComparison.Ordinal);
        Assert.Contains("„sechs“ ist kein Anteil", problems[4].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_EmptyRecord_AsksForRequiredValuesOnly() =>
        Assert.Equal([(StaffTestModel.Overhead, (int?)null)], FactRecord.Empty.Problems(Model.Fields).Select(static p => (p.Key, p.Row)));

    [Fact]
    public void Problems_WhatTheyAccept_CanBeReadAndFormed()
    {
        string[] numbers = ["0", "1", "2,5", "0.75", "1.234,5"];
        Assert.All(
            numbers,
            static number =>
            {
                var record = Record("6 %", ("Fachkraft", number, "9.999,99"));
                Assert.Empty(record.Problems(Model.Fields));
                Assert.Empty(Form(record).Explain().Verify());
            }
        );
    }

    [Fact]
    public void Money_TextThatIsNone_Throws() =>
        Assert.Throws<FormatException>(static () => FactRecord.Money(new Dictionary<string, string> { ["cost"] = "viel" }, "cost"));

    [Fact]
    public void Form_FactsOfTheOtherKind_Throws()
    {
        Assert.True(BudgetExample.Stuttgart.Model.RestsOnBaseYear);
        Assert.False(Model.RestsOnBaseYear);
        Assert.Throws<ArgumentException>(static () => Model.Form(new BaseYearFacts([], BudgetExample.Stuttgart.Limits, []), Terms()));
        Assert.Throws<ArgumentException>(static () =>
            BudgetExample.Stuttgart.Model.Form(new RecordFacts(FactRecord.Empty), BudgetExample.Stuttgart.Terms)
        );
    }

    private static Budget Form(FactRecord record) => Model.Form(new RecordFacts(record), Terms());

    private static BudgetTerms Terms() => new(Year, AgreedTerms.On(Year.First, (TermKey.PayoutDueDays, "3")), []);

    private static FactRecord Record(string overhead, params (string Kind, string Number, string Cost)[] posts) =>
        new(
            new Dictionary<string, string> { [StaffTestModel.Overhead] = overhead },
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                [StaffTestModel.Posts] =
                [
                    .. posts.Select(static p => new Dictionary<string, string>
                    {
                        ["kind"] = p.Kind,
                        ["number"] = p.Number,
                        ["cost"] = p.Cost,
                    }),
                ],
            }
        );
}
