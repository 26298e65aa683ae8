using System.Text.Encodings.Web;
using System.Text.Json;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Names in a file that the user has taken for a provider; they are kept on the run until the file is stored.</summary>
public static class AcceptedNames
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Provider by spelling.</summary>
    public static IReadOnlyDictionary<string, Guid> Of(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonSerializer.Deserialize<SortedDictionary<string, Guid>>(run.Names) ?? [];
    }

    /// <summary>Those that nobody has stored meanwhile: a known name means whom it means.</summary>
    internal static IReadOnlyDictionary<string, Guid> StillUnknown(ImportRun run, ProviderDirectory known) =>
        Of(run).Where(a => known.Find(a.Key) is null).ToDictionary(StringComparer.Ordinal);

    internal static string Write(IReadOnlyDictionary<string, Guid> accepted) =>
        JsonSerializer.Serialize(new SortedDictionary<string, Guid>(accepted.ToDictionary(), StringComparer.Ordinal), Plain);

    /// <summary>What the user took for a name of a provider is one from now on.</summary>
    internal static async Task<string> StoreAsync(ImportWork work, CancellationToken cancellation)
    {
        if (Of(work.Run).Count == 0)
            return "";
        await ProviderNameLock.TakeAsync(work.Db, cancellation);
        var added = StillUnknown(work.Run, await ProviderDirectories.LoadAsync(work.Db, cancellation)).ToList();
        work.Db.AddRange(
            added.Select(a => new ProviderSpelling
            {
                ProviderId = a.Value,
                Name = a.Key,
                Folded = Spelling.Fold(a.Key),
                Recorded = work.Run.Started with { At = work.Now },
            })
        );
        await work.Db.SaveChangesAsync(cancellation);
        return added.Count == 0
            ? ""
            : $" {BaseYearWords.Counted(added.Count, "Name", "Namen")} von Trägern für künftige Importe aufgenommen.";
    }
}
