using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Domain.Tests.Providers;

/// <summary>Whom a name in a file means, and whom an unknown one may mean.</summary>
public sealed class ProviderDirectoryTests
{
    private static readonly Guid North = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Pilots = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Bridge = Guid.Parse("00000000-0000-0000-0000-000000000003");

    private static readonly ProviderDirectory Directory = new([
        new(North, "Jugendhilfe Nordost gGmbH", ["Kinderheim Nord e.V."], ["JHN"]),
        new(Pilots, "Lotsen gGmbH", ["Hafenhilfe"], []),
        new(Bridge, "Brückenschlag e.V.", ["Hafenhilfe", "Lotsen gGmbH"], []),
    ]);

    [Theory]
    [InlineData("jugendhilfe  NORDOST ggmbh", 1)]
    [InlineData("Kinderheim Nord E.V.", 1)]
    [InlineData("jhn", 1)]
    [InlineData("Brueckenschlag e.V.", 3)]
    [InlineData("Lotsen gGmbH", 2)] // borne now wins over borne before
    [InlineData("Hafenhilfe", null)] // two have borne it
    [InlineData("Jugendhilfe Nordost", null)]
    [InlineData("", null)]
    public void Find_Name_IsTheOneWhoBearsIt(string name, int? expected) =>
        Assert.Equal(expected, Directory.Find(name) is { } found ? found.Id.ToByteArray()[15] : (int?)null);

    [Theory]
    [InlineData("Jugendhilfe Nordost", 1, "gleich bis auf Rechtsform und Satzzeichen")]
    [InlineData("Jugendhilfe Nordost gemeinnützige GmbH", 1, "gleich bis auf Rechtsform und Satzzeichen")]
    [InlineData("Jugndhilfe Nordost gGmbH", 1, "ähnlich geschrieben")]
    [InlineData("Jugendh. Nordost", 1, "ähnlich geschrieben")]
    [InlineData("Kinderheim Nord", 1, "gleich bis auf Rechtsform und Satzzeichen wie „Kinderheim Nord e.V.“")]
    [InlineData("Brücken-Schlag e. V.", 3, "gleich bis auf Rechtsform und Satzzeichen")]
    public void Propose_UnknownName_IsTheNearest(string name, int expected, string reason)
    {
        var proposal = Directory.Propose(name)!;
        Assert.Equal((expected, reason), (proposal.ProviderId.ToByteArray()[15], proposal.Reason));
    }

    [Theory]
    [InlineData("Diakonie Mitte")]
    [InlineData("Jugendhilfe Süd gGmbH")]
    [InlineData("gGmbH")]
    [InlineData("Lotsen gGmbH")] // known: nothing to propose
    public void Propose_NothingLikeIt_IsNobody(string name) => Assert.Null(Directory.Propose(name));

    [Fact]
    public void Objection_NameOfAnotherOrTooLong_IsRefused()
    {
        Assert.Null(Directory.Objection("Lotsenhaus", Pilots));
        Assert.Null(Directory.Objection("Hafenhilfe", Pilots));
        Assert.Equal(ProviderDirectory.NameMustBeUnknown, Directory.Objection("LOTSEN gGmbH", North)!.Rule);
        Assert.Equal(
            ProviderDirectory.NameMustBeUnknown,
            Directory.With(new Dictionary<string, Guid> { ["X"] = North }).Objection("x", Pilots)!.Rule
        );
        Assert.Equal(ProviderDirectory.ProviderMustExist, Directory.Objection("Lotsenhaus", Guid.Empty)!.Rule);
        Assert.Equal(ProviderDirectory.NameMustNotBeLong, Directory.Objection(new string('x', 201), Pilots)!.Rule);
        Assert.Equal(ProviderDirectory.NameMustNotBeLong, Directory.Objection(" ", Pilots)!.Rule);
    }

    [Fact]
    public void With_AcceptedName_MeansTheProviderEvenWhereTwoBoreIt()
    {
        var with = Directory.With(new Dictionary<string, Guid> { ["Hafenhilfe"] = Pilots });
        Assert.Equal(Pilots, with.Find("HAFENHILFE")!.Id);
        Assert.True(with.NamesOf(Pilots).Mean("hafenhilfe"));
        Assert.False(with.NamesOf(North).Mean("hafenhilfe"));
        Assert.False(Directory.NamesOf(Guid.Empty).Mean("Lotsen gGmbH"));
    }

    [Theory]
    [InlineData("Lotsen gGmbH", "lotsen", 1)]
    [InlineData("e.V.", "gGmbH", 0)]
    public void Likeness_IsTheSameBothWays(string left, string right, int expected)
    {
        Assert.Equal(expected, NameLikeness.Of(left, right));
        Assert.Equal(NameLikeness.Of(left, right), NameLikeness.Of(right, left));
    }
}
