namespace SozialraumBudget.Domain.Returns;

/// <summary>What a file of a return holds.</summary>
public enum ReturnUploadKind
{
    Cases,
    Hours,
    ExternalCosts,
    Offers,
}

/// <summary>German names of the tables and their keys in addresses.</summary>
public static class ReturnUploadKinds
{
    public static IReadOnlyList<ReturnUploadKind> All { get; } = Enum.GetValues<ReturnUploadKind>();

    public static string Title(this ReturnUploadKind kind) =>
        kind switch
        {
            ReturnUploadKind.Cases => "Fälle",
            ReturnUploadKind.Hours => "Stunden",
            ReturnUploadKind.ExternalCosts => "Externe Kosten",
            ReturnUploadKind.Offers => "Angebote",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>"faelle", "stunden", "externe-kosten", "angebote".</summary>
    public static string Key(this ReturnUploadKind kind) =>
        kind switch
        {
            ReturnUploadKind.Cases => "faelle",
            ReturnUploadKind.Hours => "stunden",
            ReturnUploadKind.ExternalCosts => "externe-kosten",
            ReturnUploadKind.Offers => "angebote",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Without it a return cannot be handed in.</summary>
    public static bool IsRequired(this ReturnUploadKind kind) => kind is ReturnUploadKind.Cases or ReturnUploadKind.Hours;

    public static ReturnUploadKind? Find(string? key) =>
        All.Where(k => k.Key() == key).Select(static k => (ReturnUploadKind?)k).FirstOrDefault();
}
