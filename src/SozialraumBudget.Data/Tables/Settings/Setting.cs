namespace SozialraumBudget.Data.Tables;

/// <summary>A setting that administration made; what is not here comes from the configuration of the server.</summary>
public sealed class Setting
{
    /// <summary>Its name in the configuration, e.g. "City:Name".</summary>
    public required string Key { get; init; }

    public required string Value { get; set; }

    public required Stamp Changed { get; set; }

    public uint RowVersion { get; init; }
}
