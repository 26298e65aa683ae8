using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Supply;

public sealed class SupplyRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Guid Own = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    private static readonly SupplyPromise Promise = new(
        Own,
        HelpType.FamilySupport,
        HelpSetting.Ambulatory,
        6,
        CapacityUnit.Places,
        3,
        new(2026, 1, 1),
        null,
        null
    );

    private static readonly SupplyDraft Draft = new(
        "F-1",
        HelpType.FamilySupport,
        HelpSetting.Ambulatory,
        Today,
        Today.AddDays(14),
        null,
        [Own]
    );

    [Theory]
    [InlineData(Role.Controller, false, null)]
    [InlineData(Role.AreaManager, true, null)]
    [InlineData(Role.AreaManager, false, SupplyRules.AreaMustBeOwn)]
    [InlineData(Role.ProviderCoordinator, true, SupplyRules.PublicSideRecords)]
    [InlineData(Role.Management, true, SupplyRules.PublicSideRecords)]
    [InlineData(Role.Approver, true, SupplyRules.PublicSideRecords)]
    [InlineData(Role.Admin, true, SupplyRules.PublicSideRecords)]
    public void Record_IsThePublicSides_AndOfTheOwnArea(Role role, bool isOwnArea, string? rule) =>
        Assert.Equal(rule, SupplyRules.Record(new HashSet<Role> { role }, isOwnArea)?.Rule);

    [Fact]
    public void Record_OfAProvidersRole_IsRefused_WhateverElseItIs() =>
        Assert.Equal(
            SupplyRules.PublicSideRecords,
            SupplyRules.Record(new HashSet<Role> { Role.Controller, Role.ProviderCoordinator }, true)?.Rule
        );

    [Fact]
    public void Promise_NamesWhatDoesNotFit()
    {
        Assert.Null(SupplyRules.Promise(Promise));
        Assert.Null(SupplyRules.Promise(Promise with { AnswerDays = 0, ValidTo = Promise.ValidFrom }));
        Says(SupplyRules.ProviderIsRequired, Promise with { ProviderId = Guid.Empty });
        Says(SupplyRules.CapacityMustFit, Promise with { Capacity = 0 });
        Says(SupplyRules.CapacityMustFit, Promise with { Capacity = null });
        Says(SupplyRules.AnswerDaysMustFit, Promise with { AnswerDays = -1 });
        Says(SupplyRules.AnswerDaysMustFit, Promise with { AnswerDays = SupplyRules.MostAnswerDays + 1 });
        Says(SupplyRules.BeginIsRequired, Promise with { ValidFrom = null });
        Says(SupplyRules.EndMustFollow, Promise with { ValidTo = new(2025, 12, 31) });
        Says(SupplyRules.TextIsTooLong, Promise with { Note = new('x', SupplyRules.LongestText + 1) });

        static void Says(string rule, SupplyPromise promise) => Assert.Equal(rule, SupplyRules.Promise(promise)?.Rule);
    }

    [Fact]
    public void Ask_NamesWhatIsMissing_AndAsksWhoPromisedOnTheDay()
    {
        Assert.Null(SupplyRules.Ask(Draft, [Promise], Today));
        Says(SupplyRules.CaseIsRequired, Draft with { CaseNumber = " " });
        Says(SupplyRules.CaseIsRequired, Draft with { CaseNumber = new('x', SupplyRules.LongestCase + 1) });
        Says(SupplyRules.HelpIsRequired, Draft with { Help = null });
        Says(SupplyRules.SettingIsRequired, Draft with { Setting = null });
        Says(SupplyRules.DayMustFit, Draft with { AskedOn = null });
        Says(SupplyRules.DayMustFit, Draft with { AskedOn = Today.AddDays(1) });
        Says(SupplyRules.NeededByMustFit, Draft with { NeededBy = Today.AddDays(-1) });
        Says(SupplyRules.ProviderIsRequired, Draft with { Providers = [] });
        Says(SupplyRules.ProviderIsRequired, Draft with { Providers = [Own, Other] });
        Says(SupplyRules.ProviderIsRequired, Draft with { AskedOn = new(2025, 12, 31) });

        static void Says(string rule, SupplyDraft draft) => Assert.Equal(rule, SupplyRules.Ask(draft, [Promise], Today)?.Rule);
    }

    [Fact]
    public void AnswerDays_AreThoseOfTheKind_ElseTheLongest()
    {
        SupplyPromise[] promises =
        [
            Promise,
            Promise with
            {
                Help = HelpType.ResidentialCare,
                Setting = HelpSetting.Residential,
                AnswerDays = 7,
            },
            Promise with
            {
                AnswerDays = 1,
                ValidFrom = new(2027, 1, 1),
            },
            Promise with
            {
                ProviderId = Other,
                AnswerDays = 2,
            },
        ];
        Assert.Equal(3, Days(HelpType.FamilySupport, HelpSetting.Ambulatory, Today));
        Assert.Equal(1, Days(HelpType.FamilySupport, HelpSetting.Ambulatory, new(2027, 1, 1)));
        Assert.Equal(7, Days(HelpType.DayGroup, HelpSetting.PartResidential, Today));
        Assert.Null(Days(HelpType.FamilySupport, HelpSetting.Ambulatory, new(2025, 12, 31)));

        int? Days(HelpType help, HelpSetting setting, DateOnly day) => SupplyPromises.AnswerDays(promises, Own, help, setting, day);
    }

    /// <summary>Guard rail 1: a request is never refused for money, nor a help declined for it.</summary>
    [Fact]
    public void DeclineReasons_OfferNoMoney_AndNothingElse()
    {
        string[] words = ["geld", "kost", "budget", "preis", "finanz", "satz", "sonst", "ander grund", "€"];
        Assert.All(
            Enum.GetValues<DeclineReason>(),
            reason => Assert.DoesNotContain(words, word => reason.Title().Contains(word, StringComparison.OrdinalIgnoreCase))
        );
        Assert.DoesNotContain(
            typeof(SupplyDraft).GetProperties().Concat(typeof(SupplyReply).GetProperties()).Concat(typeof(SupplyClosing).GetProperties()),
            static property => property.PropertyType == typeof(Money) || property.PropertyType == typeof(Money?)
        );
    }
}
