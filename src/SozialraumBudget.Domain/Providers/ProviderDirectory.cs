using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Providers;

/// <summary>A provider with every name by which files may call it.</summary>
/// <param name="Name">Present name.</param>
/// <param name="FormerNames">Names it bore before, or will bear.</param>
/// <param name="Spellings">Names that somebody decided to mean this provider.</param>
public sealed record KnownProvider(Guid Id, string Name, IReadOnlyList<string> FormerNames, IReadOnlyList<string> Spellings)
{
    public IEnumerable<string> Names => [Name, .. Spellings, .. FormerNames];
}

/// <summary>The provider that an unknown name may mean; a person decides.</summary>
/// <param name="Reason">German, why it is proposed.</param>
public sealed record NameProposal(Guid ProviderId, string Provider, string Reason);

/// <summary>
/// All providers by their names. A name means the provider that bears it now, else the one somebody decided it to mean, else the only one
/// that bore it; case, spelling of umlauts and blanks do not matter (rule 4.1 in docs/rules.md).
/// </summary>
public sealed class ProviderDirectory
{
    public const string NameMustBeUnknown = nameof(NameMustBeUnknown);
    public const string NameMustNotBeLong = nameof(NameMustNotBeLong);
    public const string ProviderMustExist = nameof(ProviderMustExist);

    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 200;

    private readonly Dictionary<string, KnownProvider> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownProvider?> asked = new(StringComparer.Ordinal);

    public ProviderDirectory(IReadOnlyList<KnownProvider> providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        Providers = [.. providers.OrderBy(static p => p.Name, StringComparer.Ordinal).ThenBy(static p => p.Id)];
        foreach (var provider in Providers)
            byName.TryAdd(Spelling.Fold(provider.Name), provider);
        foreach (var provider in Providers)
        {
            foreach (var spelling in provider.Spellings)
                byName.TryAdd(Spelling.Fold(spelling), provider);
        }

        var former = Providers
            .SelectMany(static p => p.FormerNames.Select(n => (Name: Spelling.Fold(n), Provider: p)))
            .GroupBy(static f => f.Name, static f => f.Provider, StringComparer.Ordinal);
        foreach (var name in former)
        {
            // A name that two providers bore means neither.
            if (name.Distinct().Count() == 1)
                byName.TryAdd(name.Key, name.First());
        }

        byName.Remove("");
    }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<KnownProvider> Providers { get; }

    /// <summary>Null for a name nobody bears, or that two bore. Not safe for use by several threads.</summary>
    public KnownProvider? Find(string name)
    {
        if (!asked.TryGetValue(name, out var found))
            asked[name] = found = byName.GetValueOrDefault(Spelling.Fold(name));

        return found;
    }

    /// <summary>The provider whose name is most like an unknown one; null where none is like it, or the name is known.</summary>
    public NameProposal? Propose(string name)
    {
        if (Find(name) is not null)
            return null;

        var (best, nearest, found) = (NameLikeness.Least, (KnownProvider?)null, "");
        foreach (var provider in Providers)
        {
            foreach (var own in provider.Names)
            {
                var likeness = NameLikeness.Of(name, own);
                if (likeness > best || (likeness == best && nearest is null))
                    (best, nearest, found) = (likeness, provider, own);
            }
        }

        return nearest is null
            ? null
            : new(
                nearest.Id,
                nearest.Name,
                (best == 1 ? "gleich bis auf Rechtsform und Satzzeichen" : "ähnlich geschrieben")
                    + (found == nearest.Name ? "" : $" wie „{found}“")
            );
    }

    /// <summary>Why a spelling cannot become a known name of a provider; null when it can.</summary>
    public Refusal? Objection(string? spelling, Guid providerId) =>
        spelling switch
        {
            _ when Providers.All(p => p.Id != providerId) => new(ProviderMustExist, "Diesen Träger gibt es nicht."),
            null or { Length: > LongestName } => new(NameMustNotBeLong, $"Ein Name hat höchstens {LongestName} Zeichen."),
            _ when Spelling.Fold(spelling).Length == 0 => new(NameMustNotBeLong, "Bitte einen Namen angeben."),
            _ when Find(spelling) is { } known => new(
                NameMustBeUnknown,
                $"„{spelling}“ ist schon als Name von {known.Name} bekannt; ein Name meint nur einen Träger."
            ),
            _ => null,
        };

    /// <summary>The same providers, with further names that are not stored yet.</summary>
    /// <param name="accepted">Provider by spelling.</param>
    public ProviderDirectory With(IReadOnlyDictionary<string, Guid> accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return accepted.Count == 0
            ? this
            : new([
                .. Providers.Select(p =>
                    p with
                    {
                        Spellings = [.. p.Spellings, .. accepted.Where(a => a.Value == p.Id).Select(static a => a.Key)],
                    }
                ),
            ]);
    }

    /// <summary>Every name of a provider; nobody's for an unknown one.</summary>
    public ProviderNames NamesOf(Guid providerId) =>
        Providers.FirstOrDefault(p => p.Id == providerId) is { } found ? new(found.Names) : ProviderNames.None;
}
