using System.Reflection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Domain knows nobody, Data knows Domain, Web knows both.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Data = typeof(AppDbContext).Assembly;

    [Fact]
    public void Domain_References_OnlyTheBaseLibrary() =>
        Assert.All(Names(Domain), static name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void Data_DoesNotReference_Web() => Assert.DoesNotContain("SozialraumBudget.Web", Names(Data));

    [Fact]
    public void Web_DoesNotReference_OpenXml() =>
        Assert.DoesNotContain(Names(typeof(Program).Assembly), static name => name.StartsWith("DocumentFormat", StringComparison.Ordinal));

    [Fact]
    public void Domain_PublicTypes_ExposeNoBinaryFloats()
    {
        var exposed = Domain.GetExportedTypes().SelectMany(static t => t.GetProperties().Select(p => (t, p.Name, Type: p.PropertyType))
            .Concat(t.GetMethods().Select(m => (t, m.Name, Type: m.ReturnType)))).Where(static m => m.Type == typeof(double) || m.Type == typeof(float));
        Assert.Empty(exposed);
    }

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(static a => a.Name!);
}
