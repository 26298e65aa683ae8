using Mono.Cecil;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Types and members of the built product, and the tests in the sources of the test projects.</summary>
internal sealed class BuiltSymbols
{
    private readonly Dictionary<string, HashSet<string>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tests;
    private readonly Dictionary<string, string> scripts;

    public BuiltSymbols(string assemblies, string root)
    {
        foreach (
            var path in Directory
                .EnumerateFiles(assemblies, "SozialraumBudget.*.dll")
                .Where(static p => !p.EndsWith("Tests.dll", StringComparison.Ordinal))
        )
        {
            using var module = ModuleDefinition.ReadModule(path);
            foreach (var type in module.GetTypes())
                Add(type);
        }

        tests = Texts(Path.Combine(root, "tests"), "*Tests.cs");
        scripts = Texts(Path.Combine(root, "src"), "*.sql");
    }

    public int Count => members.Count;

    /// <summary>"Type", "Type.Member", or "script.sql#text".</summary>
    public bool HasSymbol(string name) =>
        name.Contains(".sql#", StringComparison.Ordinal)
            ? name.Split('#') is [var file, var text]
                && scripts.TryGetValue(file, out var script)
                && script.Contains(text, StringComparison.Ordinal)
            : name.Split('.') is [var type, .. var rest]
                && rest.Length <= 1
                && members.TryGetValue(type, out var found)
                && (rest.Length == 0 || found.Contains(rest[0]));

    /// <summary>"TestClass.Test": a method of that class that is marked as a test.</summary>
    public bool HasTest(string name) =>
        name.Split('.') is [var type, var test]
        && tests.TryGetValue(type + ".cs", out var text)
        && text.Contains($"class {type}", StringComparison.Ordinal)
        && text.Contains($" {test}(", StringComparison.Ordinal);

    private static Dictionary<string, string> Texts(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(static f =>
                !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && !f.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal)
            )
            .GroupBy(static f => Path.GetFileName(f), StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => string.Concat(g.Select(File.ReadAllText)), StringComparer.Ordinal);

    private void Add(TypeDefinition type)
    {
        var name = type.Name.Split('`')[0];
        if (!members.TryGetValue(name, out var found))
            members[name] = found = new(StringComparer.Ordinal);
        found.UnionWith(type.Methods.Select(static m => m.Name));
        found.UnionWith(type.Properties.Select(static p => p.Name));
        found.UnionWith(type.Fields.Select(static f => f.Name));
    }
}
