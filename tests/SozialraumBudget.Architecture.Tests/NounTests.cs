namespace SozialraumBudget.Architecture.Tests;

/// <summary>The same noun names the folder in Domain, Data, pages and tests: who knows one place knows the others.</summary>
public sealed class NounTests
{
    /// <summary>Folders of pages that show several nouns, or none of the field.</summary>
    private static readonly HashSet<string> PagesWithoutNoun =
    [
        "Account", // who is signed in: password, factor, tokens
        "Api",
        "CashAccount", // the city's account, a setting
        "Documents",
        "Errors",
        "Facts", // typed records of the models
        "Overview", // budgets, steering and warnings of the city
        "OwnBudget", // an agreement as its provider sees it
        "Public", // reports without an account
        "Shared",
        "SignIn",
        "SocialStructure", // indicators of areas
        "Trial",
    ];

    /// <summary>Folders of tests over the whole product, or of what is no part of the field.</summary>
    private static readonly HashSet<string> TestsWithoutNoun =
    [
        "Database",
        "Demo",
        "Embedded",
        "Examples",
        "Figures",
        "Infrastructure",
        "Links",
        "Security",
        "Site",
        "Walls",
    ];

    private static readonly IReadOnlyList<string> Nouns =
    [
        .. Folders("src/SozialraumBudget.Domain"),
        .. Folders("src/SozialraumBudget.Data"),
    ];

    public static TheoryData<string> Pages => [.. Folders("src/SozialraumBudget.Web/Pages")];

    public static TheoryData<string> DomainTests => [.. Folders("tests/SozialraumBudget.Domain.Tests")];

    public static TheoryData<string> WebTests => [.. Folders("tests/SozialraumBudget.Web.Tests")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_AreNamedAsTheirNoun(string folder) =>
        Assert.True(PagesWithoutNoun.Contains(folder) || Nouns.Contains(folder), $"Pages/{folder} has no such noun in Domain or Data.");

    [Theory]
    [MemberData(nameof(DomainTests))]
    public void DomainTests_AreNamedAsTheirNoun(string folder) =>
        Assert.True(TestsWithoutNoun.Contains(folder) || Folders("src/SozialraumBudget.Domain").Contains(folder), folder);

    [Theory]
    [MemberData(nameof(WebTests))]
    public void WebTests_AreNamedAsTheirNoun(string folder) =>
        Assert.True(
            TestsWithoutNoun.Contains(folder) || Nouns.Contains(folder) || Folders("src/SozialraumBudget.Web/Pages").Contains(folder),
            folder
        );

    [Fact]
    public void FoldersWithoutNoun_ThatAreNamedHere_Exist() =>
        Assert.Empty(
            PagesWithoutNoun
                .Except(Folders("src/SozialraumBudget.Web/Pages"))
                .Concat(
                    TestsWithoutNoun
                        .Except(Folders("tests/SozialraumBudget.Web.Tests"))
                        .Except(Folders("tests/SozialraumBudget.Domain.Tests"))
                )
        );

    /// <summary>A noun that Domain and Data share is one word.</summary>
    [Fact]
    public void Nouns_OfDataThatHaveRules_HaveThemUnderTheSameName() =>
        Assert.Empty(
            Folders("src/SozialraumBudget.Data/Tables")
                .Except(Nouns)
                .Except(["Mappings"])
                .Select(static f => $"Data/Tables/{f} is no noun of Domain or Data.")
        );

    private static IReadOnlyList<string> Folders(string path) =>
        [
            .. new DirectoryInfo(Path.Combine(SourceTree.Root, path))
                .EnumerateDirectories()
                .Where(static d => d.EnumerateFiles("*", SearchOption.AllDirectories).Any())
                .Select(static d => d.Name)
                .Where(static name => name is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
}
