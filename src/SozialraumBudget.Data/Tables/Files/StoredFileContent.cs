namespace SozialraumBudget.Data.Tables;

public sealed class StoredFileContent
{
    public Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}
