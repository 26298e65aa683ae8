namespace SozialraumBudget.Web.Infrastructure.Settings;

/// <summary>
/// The settings that administration made, as the last source of the configuration: what they do not say, files and environment say. Only
/// the names of <see cref="SettingKeys"/> are taken, so that nobody reaches what belongs to the operator.
/// </summary>
public sealed class StoredSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Makes these the settings of this node; options that rest on them are read anew.</summary>
    public void Take(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var taken = settings
            .Where(static s => SettingKeys.All.Contains(s.Key))
            .ToDictionary(static s => s.Key, static s => (string?)s.Value, StringComparer.OrdinalIgnoreCase);
        if (taken.Count == Data.Count && taken.All(t => Data.TryGetValue(t.Key, out var value) && value == t.Value))
            return;
        Data = taken;
        OnReload();
    }

    /// <summary>What counts where administration says nothing; null: nothing does.</summary>
    public static string? Beneath(IConfiguration configuration, string key)
    {
        foreach (var provider in ((IConfigurationRoot)configuration).Providers.Reverse())
        {
            if (provider is not StoredSettings && provider.TryGet(key, out var value))
                return value;
        }

        return null;
    }
}
