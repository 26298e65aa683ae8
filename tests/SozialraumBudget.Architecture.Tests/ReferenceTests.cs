using System.Reflection;
using System.Xml.Linq;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Embedded;
using SozialraumBudget.Sheets;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>
/// Domain knows nobody, Sheets and Ui know Domain, Data knows Domain and Sheets, Embedded knows nobody, Demo knows Data; Web composes them,
/// in production without Demo.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Sheets = typeof(SheetReader).Assembly;
    private static readonly Assembly Data = typeof(AppDbContext).Assembly;
    private static readonly Assembly Ui = typeof(TableAddress).Assembly;
    private static readonly Assembly Embedded = typeof(DatabaseServer).Assembly;
    private static readonly Assembly Demo = typeof(DemoCity).Assembly;

    [Fact]
    public void Domain_References_OnlyTheBaseLibrary() =>
        Assert.All(Names(Domain), static name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Projects_OfTheProduct_ReferenceWhatTheyMay()
    {
        Assert.Equal(["Domain", "Sheets"], Own(Data));
        Assert.Equal(["Domain"], Own(Ui));
        Assert.Equal([], Own(Embedded));
        Assert.Equal(["Data", "Domain"], Own(Demo));
    }

    [Fact]
    public void Sheets_References_DomainAlone() =>
        Assert.Equal(
            ["SozialraumBudget.Domain"],
            Names(Sheets).Where(static name => name.StartsWith("SozialraumBudget", StringComparison.Ordinal))
        );

    /// <summary>Libraries for tables stay behind the reader and the writer of sheets.</summary>
    [Fact]
    public void SheetLibraries_AreReferenced_BySheetsAlone() =>
        Assert.DoesNotContain(
            Names(Data).Concat(Names(typeof(Program).Assembly)),
            static name => name is "CsvHelper" or "SpreadCheetah" or "DocumentFormat.OpenXml"
        );

    [Fact]
    public void Web_NamesDemo_ForDebugOnly() =>
        Assert.Empty(
            ShippedDemo(File.ReadAllText(Path.Combine(SourceTree.Root, "src", "SozialraumBudget.Web", "SozialraumBudget.Web.csproj")))
        );

    [Theory]
    [InlineData("<ItemGroup><ProjectReference Include=\"../SozialraumBudget.Demo/SozialraumBudget.Demo.csproj\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><DefineConstants>$(DefineConstants);DEMO</DefineConstants></PropertyGroup>")]
    public void ShippedDemo_OnPlantedReference_NamesIt(string part) => Assert.NotEmpty(ShippedDemo($"<Project>{part}</Project>"));

    [Fact]
    public void Domain_PublicTypes_ExposeNoBinaryFloats()
    {
        var exposed = Domain
            .GetExportedTypes()
            .SelectMany(static t =>
                t.GetProperties()
                    .Select(p => (t, p.Name, Type: p.PropertyType))
                    .Concat(t.GetMethods().Select(m => (t, m.Name, Type: m.ReturnType)))
            )
            .Where(static m => m.Type == typeof(double) || m.Type == typeof(float));
        Assert.Empty(exposed);
    }

    /// <summary>Elements of a project that bring the demo city into builds other than Debug.</summary>
    private static IEnumerable<string> ShippedDemo(string project) =>
        XDocument
            .Parse(project)
            .Root!.Elements()
            .Where(static group => group.Attribute("Condition")?.Value != "'$(Configuration)' == 'Debug'")
            .SelectMany(static group => group.Elements())
            .Where(static e =>
                e.Value.Contains("DEMO", StringComparison.Ordinal)
                || e.Attribute("Include")?.Value.Contains(".Demo", StringComparison.Ordinal) == true
            )
            .Select(static e => e.ToString());

    private static IEnumerable<string> Own(Assembly assembly) =>
        Names(assembly)
            .Where(static name => name.StartsWith("SozialraumBudget.", StringComparison.Ordinal))
            .Select(static name => name.Split('.')[1])
            .Order();

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(static a => a.Name!);
}
