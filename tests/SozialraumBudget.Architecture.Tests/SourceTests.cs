namespace SozialraumBudget.Architecture.Tests;

public sealed class SourceTests
{
    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<string>>> Rules = new()
    {
        [nameof(SourceRules.ReadsTheClock)] = SourceRules.ReadsTheClock,
        [nameof(SourceRules.UsesBinaryFloats)] = SourceRules.UsesBinaryFloats,
        [nameof(SourceRules.HasInlineCode)] = SourceRules.HasInlineCode,
        [nameof(SourceRules.UsesAnotherPageFolder)] = SourceRules.UsesAnotherPageFolder,
        [nameof(SourceRules.IsTooLong)] = SourceRules.IsTooLong,
        [nameof(SourceRules.NamesNpgsqlOutsideData)] = SourceRules.NamesNpgsqlOutsideData,
        [nameof(SourceRules.WritesAnAddress)] = SourceRules.WritesAnAddress,
        [nameof(SourceRules.CombinesRoles)] = SourceRules.CombinesRoles,
        [nameof(SourceRules.LocksBesideTurns)] = SourceRules.LocksBesideTurns,
        [nameof(SourceRules.ReadsWordsByHand)] = SourceRules.ReadsWordsByHand,
        [nameof(SourceRules.ShowsItsStatements)] = SourceRules.ShowsItsStatements,
        [nameof(SourceRules.ReadsTheSignOfNothing)] = SourceRules.ReadsTheSignOfNothing,
        [nameof(SourceRules.BreaksAParagraph)] = SourceRules.BreaksAParagraph,
        [nameof(SourceRules.RepeatsABlock)] = SourceRules.RepeatsABlock,
    };

    public static TheoryData<string> RuleNames => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Sources_AgainstRule_BreakNothing(string rule) => Assert.Empty(SourceTree.Files.SelectMany(Rules[rule]));

    [Fact]
    public void SourceTree_OfTheRepository_IsNotEmpty() => Assert.True(SourceTree.Files.Count > 100);

    /// <summary>Each rule is seen red on a planted violation.</summary>
    [Theory]
    [InlineData("ReadsTheClock", "src/SozialraumBudget.Web/X.cs", "var now = DateTime.UtcNow;")]
    [InlineData("UsesBinaryFloats", "src/SozialraumBudget.Domain/X.cs", "double amount = 1;")]
    [InlineData("HasInlineCode", "src/SozialraumBudget.Web/Pages/Payouts/Index.cshtml", "<p style=\"color:red\">")]
    [InlineData("HasInlineCode", "src/SozialraumBudget.Web/Pages/Payouts/Index.cshtml", "<button onclick=\"x()\">")]
    [InlineData("UsesAnotherPageFolder", "src/SozialraumBudget.Web/Pages/Payouts/X.cs", "using SozialraumBudget.Web.Pages.Areas;")]
    [InlineData("NamesNpgsqlOutsideData", "src/SozialraumBudget.Web/X.cs", "using Npgsql;")]
    [InlineData("WritesAnAddress", "src/SozialraumBudget.Web/Pages/Payouts/X.cs", "return Redirect($\"/auszahlungen/{id}\");")]
    [InlineData("WritesAnAddress", "src/SozialraumBudget.Web/Pages/Payouts/X.cs", "$\"{Links.Payout(id)}/rechenweg\"")]
    [InlineData("WritesAnAddress", "src/SozialraumBudget.Web/Pages/Payouts/X.cshtml", "<a href=\"/auszahlungen\">")]
    [InlineData("WritesAnAddress", "src/SozialraumBudget.Ui/Pages/Shared/X.cshtml", "<a href=\"@Links.Payout(id)/rechenweg\">")]
    [InlineData("NamesNpgsqlOutsideData", "src/SozialraumBudget.Ui/Tables/X.cs", "using Npgsql;")]
    [InlineData("CombinesRoles", "src/SozialraumBudget.Web/Pages/X/X.cs", "user.IsInRole(nameof(Role.Admin)) || user.Is(Role.Approver)")]
    [InlineData("CombinesRoles", "src/SozialraumBudget.Web/Api/X.cs", "api.Folder(\"Payouts\", Role.Controller, Role.Approver)")]
    [InlineData("LocksBesideTurns", "src/SozialraumBudget.Data/X.cs", "select 1 from payouts where id = {id} for update")]
    [InlineData("LocksBesideTurns", "src/SozialraumBudget.Data/X.cs", "select pg_advisory_xact_lock(1)")]
    [InlineData("ShowsItsStatements", "src/SozialraumBudget.Web/Pages/X/X.cshtml", "@Text(points) Punkte@if (pays) {, € }")]
    [InlineData("RepeatsABlock", "src/SozialraumBudget.Web/Pages/X/X.cshtml", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\na\nb\nc\nd\ne\nf\ng\nh\ni\nj")]
    [InlineData("ReadsWordsByHand", "src/SozialraumBudget.Web/Pages/X/X.cs", "if (!Enum.TryParse<Role>(text, out var role))")]
    [InlineData("ReadsTheSignOfNothing", "src/SozialraumBudget.Domain/X.cs", "ArgumentOutOfRangeException.ThrowIfNegative(amount);")]
    [InlineData("BreaksAParagraph", "src/SozialraumBudget.Web/Pages/X/X.cshtml", "<p>Lücke: <srb-why value=\"a\" derivation=\"b\" />.</p>")]
    public void Rule_OnPlantedViolation_NamesIt(string rule, string path, string text) =>
        Assert.NotEmpty(Rules[rule](new SourceFile(path, text)));

    [Fact]
    public void Lines_OfSourcesAndTests_AreNotTooWide() =>
        Assert.Empty(SourceTree.Files.Concat(SourceTree.Tests).SelectMany(SourceRules.IsTooWide));

    [Fact]
    public void IsTooWide_OnPlantedLine_NamesIt() =>
        Assert.Equal(
            ["src/X.cs: line 2"],
            SourceRules.IsTooWide(new SourceFile("src/X.cs", $"//\n{new string('x', 141)}\n{new string('x', 140)}"))
        );

    [Fact]
    public void IsTooLong_OnPlantedFile_NamesIt() =>
        Assert.NotEmpty(SourceRules.IsTooLong(new SourceFile("src/X.cs", new string('\n', 201))));
}
