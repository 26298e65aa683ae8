using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Browser.Tests.Presses;

/// <summary>Begins when every other test of this program has ended.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LastCollection
{
    public const string Name = "Zuletzt";
}

/// <summary>What the tests of this program pressed, held against what there is to press.</summary>
[Collection(LastCollection.Name)]
public sealed class PressTests
{
    /// <summary>A handler that no button reaches is dead, or its page is broken.</summary>
    [Fact]
    public void EveryHandlerThatPosts_WasReachedByPressingAButton()
    {
        var all = typeof(Program)
            .Assembly.GetTypes()
            .Where(static t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)
            .SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(static m => m.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Select(static m => PressLog.Name(m.DeclaringType!, m.Name))
            .Order(StringComparer.Ordinal)
            .ToList();
        var missing = all.Except(PressLog.Reached).ToList();
        var reached = all.Intersect(PressLog.Reached).Count();
        TestContext.Current.TestOutputHelper?.WriteLine($"{reached} of {all.Count} handlers were reached by pressing a button.");
        Assert.True(all.Count > 50, $"Only {all.Count} handlers found.");
        Assert.True(missing.Count == 0, $"{reached} of {all.Count} reached; never pressed:\n{string.Join('\n', missing)}");
    }
}
