namespace SozialraumBudget.Data.Retention;

/// <summary>A proof as rows: one per file, the first with the note; one with the note alone where there is no file.</summary>
internal static class ProofRows
{
    public static IEnumerable<RetentionProof> Of(Guid partId, string note, IReadOnlyList<Guid> fileIds, Stamp submitted)
    {
        IReadOnlyList<Guid?> files = fileIds.Count == 0 ? [null] : [.. fileIds];
        return files.Select(
            (file, index) =>
                new RetentionProof
                {
                    PartId = partId,
                    FileId = file,
                    Note = index == 0 ? note : "",
                    Submitted = submitted,
                }
        );
    }
}
