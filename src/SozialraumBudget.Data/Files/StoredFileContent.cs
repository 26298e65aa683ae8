namespace SozialraumBudget.Data.Files;

public sealed class StoredFileContent
{
    public Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}
