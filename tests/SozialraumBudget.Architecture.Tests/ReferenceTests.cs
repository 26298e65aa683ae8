using System.Reflection;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Domain knows nobody, Sheets knows Domain, Data knows both, Web knows all.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Sheets = typeof(SheetReader).Assembly;
    private static readonly Assembly Data = typeof(AppDbContext).Assembly;

    [Fact]
    public void Domain_References_OnlyTheBaseLibrary() =>
        Assert.All(Names(Domain), static name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Data_DoesNotReference_Web() => Assert.DoesNotContain("SozialraumBudget.Web", Names(Data));

    [Fact]
    public void Sheets_References_DomainAlone() =>
        Assert.Equal(["SozialraumBudget.Domain"], Names(Sheets).Where(static name => name.StartsWith("SozialraumBudget", StringComparison.Ordinal)));

    /// <summary>Libraries for tables stay behind the reader and the writer of sheets.</summary>
    [Fact]
    public void SheetLibraries_AreReferenced_BySheetsAlone() =>
        Assert.DoesNotContain(Names(Data).Concat(Names(typeof(Program).Assembly)), static name => name is "CsvHelper" or "SpreadCheetah" or "DocumentFormat.OpenXml");

    [Fact]
    public void Domain_PublicTypes_ExposeNoBinaryFloats()
    {
        var exposed = Domain.GetExportedTypes().SelectMany(static t => t.GetProperties().Select(p => (t, p.Name, Type: p.PropertyType))
            .Concat(t.GetMethods().Select(m => (t, m.Name, Type: m.ReturnType)))).Where(static m => m.Type == typeof(double) || m.Type == typeof(float));
        Assert.Empty(exposed);
    }

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(static a => a.Name!);
}
