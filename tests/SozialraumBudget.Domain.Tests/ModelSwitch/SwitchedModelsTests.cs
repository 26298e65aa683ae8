using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.ModelSwitch;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.ModelSwitch;

public sealed class SwitchedModelsTests
{
    private static readonly SwitchBase Nothing = new()
    {
        Year = new(2026),
        Terms = new(new(2026), new AgreementTerms([]).AsOf(new(2026, 1, 1)), []),
    };

    [Fact]
    public void EveryModelOfTheProduct_IsThere_WithItsProfile()
    {
        var keys = SwitchedModels.Of(Nothing, new()).Select(static m => m.Profile.Key).ToList();
        Assert.Empty(BudgetModels.All.Select(static m => m.Key).Except(keys));
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(ModelProfile.All.Select(static p => p.Key).Order(), keys.Order());
        Assert.All(
            ModelProfile.All,
            static p => Assert.All(new[] { p.Title, p.MoreCases, p.Prices, p.Provider, p.Office }, static t => Assert.NotEmpty(t))
        );
    }

    [Fact]
    public void WithoutFacts_EachNamesWhatItLacks_AndNothingIsFilledIn() =>
        Assert.All(
            SwitchedModels.Of(Nothing, new()),
            static m =>
            {
                Assert.Null(m.Total);
                Assert.NotEmpty(m.Missing);
                Assert.Empty(m.Dues);
            }
        );

    [Fact]
    public void TypedFacts_GiveWhatTheModelsThemselvesGive_AndTheDuesAddUp()
    {
        var models = SwitchedModels
            .Of(
                Nothing,
                new()
                {
                    LastAccounts = new(1_234_567.89m),
                    ProviderShare = new(0.22m),
                    Posts = 12.5m,
                    PostCost = new(71_000m),
                    Overhead = new(0.1m),
                    Clients = 1_250,
                    FlatSum = new(9_800m),
                    Units = 12_500.5m,
                    UnitRate = new(70m),
                    ObjectCosts = new(200_000m),
                }
            )
            .ToDictionary(static m => m.Profile.Key);
        Assert.Equal(271_604.94m, models["graz"].Total!.Value);
        Assert.Equal(new Money(962_962.95m), models["graz"].Beside);
        Assert.Equal(976_250m, models["fixed-staff"].Total!.Value);
        Assert.Equal(12_250_000m, models["hamburg-asp"].Total!.Value);
        Assert.Equal(1_085_035m, models["hamburg-provider"].Total!.Value);
        Assert.Equal(("4 Quartalsraten", "12 Monatsraten"), (models["graz"].Rhythm, models["hamburg-asp"].Rhythm));
        Assert.All(
            models.Values.Where(static m => m.Dues.Count > 0),
            static m => Assert.Equal(m.Total!.Value, m.Dues.Sum(static d => d.Amount.Value))
        );
        Assert.Equal(["Basisjahr mit Kostentypen"], models["siegen"].Missing);
    }

    [Fact]
    public void AnObjectionOfTheModel_IsTold() =>
        Assert.Contains(
            "Anteil der Träger: höchstens 100 %.",
            SwitchedModels
                .Of(Nothing, new() { LastAccounts = new(1m), ProviderShare = new(1.2m) })
                .Single(static m => m.Profile.Key == "graz")
                .Missing
        );
}
