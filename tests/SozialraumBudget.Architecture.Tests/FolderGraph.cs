namespace SozialraumBudget.Architecture.Tests;

/// <summary>Which folder uses which.</summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedSet<string>> uses = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Folders => uses.Keys;

    public void Add(string from, string to)
    {
        foreach (var folder in new[] { from, to })
            uses.TryAdd(folder, new SortedSet<string>(StringComparer.Ordinal));
        if (from != to)
            uses[from].Add(to);
    }

    /// <summary>
    /// Each set of folders that can all be reached from each other, as "Api, Security: Api -> Security, Security -> Api".
    /// </summary>
    public IEnumerable<string> Circles()
    {
        var open = new SortedSet<string>(uses.Keys, StringComparer.Ordinal);
        while (open.Min is { } first)
        {
            var reached = Reach(first);
            var circle = new SortedSet<string>(reached.Where(other => Reach(other).Contains(first)), StringComparer.Ordinal);
            if (circle.Count > 1)
                yield return $"{string.Join(", ", circle)}: {string.Join(", ", Inside(circle))}";
            open.ExceptWith(circle);
            open.Remove(first);
        }
    }

    /// <summary>Folders that the folder uses, directly or through others.</summary>
    private HashSet<string> Reach(string folder)
    {
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(uses[folder]));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var further in uses[next])
                waiting.Enqueue(further);
        }

        return seen;
    }

    private IEnumerable<string> Inside(SortedSet<string> circle) =>
        circle.SelectMany(from => uses[from].Where(circle.Contains).Select(to => $"{from} -> {to}"));
}
