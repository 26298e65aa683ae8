namespace SozialraumBudget.Architecture.Tests;

/// <summary>A page that hands out a file says what it reads, so that it stands in the read log, or that no cases are in it.</summary>
public sealed class HandedOutFilesTests
{
    [Fact]
    public void Pages_ThatHandOutFiles_SayWhatIsInThem() =>
        Assert.Empty(
            HandedOutFiles.Unsaid(
                Path.Combine(AppContext.BaseDirectory, "SozialraumBudget.Web.dll"),
                static name => name.StartsWith("SozialraumBudget.Web.Pages.", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Unsaid_OnPlantedPage_NamesIt() =>
        Assert.Equal(
            ["SozialraumBudget.Architecture.Tests.Planted.Files.FilePage"],
            HandedOutFiles.Unsaid(
                typeof(HandedOutFilesTests).Assembly.Location,
                static name => name.StartsWith("SozialraumBudget.Architecture.Tests.Planted.Files.", StringComparison.Ordinal)
            )
        );
}
