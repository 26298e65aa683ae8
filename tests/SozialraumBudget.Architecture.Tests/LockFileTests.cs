using System.Text.Json;
using System.Xml.Linq;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>The image is built in Release with locked packages, which nobody else restores: its list would fall behind unnoticed.</summary>
public sealed class LockFileTests
{
    [Fact]
    public void LockOfRelease_NamesThePackagesOfTheProjectInTheirVersions()
    {
        var web = Path.Combine(SourceTree.Root, "src", "SozialraumBudget.Web");
        var versions = XDocument
            .Load(Path.Combine(SourceTree.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(static v => (string)v.Attribute("Include")!, static v => $"[{(string)v.Attribute("Version")!}, )");
        var wanted = XDocument
            .Load(Path.Combine(web, "SozialraumBudget.Web.csproj"))
            .Descendants("PackageReference")
            .Select(static p => (string)p.Attribute("Include")!)
            .Select(name => $"{name} {versions[name]}");
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(web, "packages.Release.lock.json")));
        var packages = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject().ToList();
        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            packages
                .Where(static p => p.Value.GetProperty("type").ValueEquals("Direct"))
                .Select(static p => $"{p.Name} {p.Value.GetProperty("requested").GetString()}")
                .Order(StringComparer.Ordinal)
        );
        // What the other projects bring is theirs in the same list.
        foreach (var project in packages.Where(static p => p.Value.GetProperty("type").ValueEquals("Project")))
        {
            var theirs = project.Value.TryGetProperty("dependencies", out var listed)
                ? listed
                    .EnumerateObject()
                    .Select(static d => $"{d.Name} {d.Value.GetString()}")
                    .Where(d => !d.StartsWith("Sozialraum", StringComparison.Ordinal))
                : [];
            Assert.All(theirs, d => Assert.Equal(versions[d.Split(' ')[0]], d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        }
    }
}
