using System.Text.Encodings.Web;
using System.Text.Json;
using SozialraumBudget.Domain.Providers;

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
}
