using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>A run whose file is to be mapped, with what there is to know about the file.</summary>
/// <param name="Run">As it stands.</param>
/// <param name="Format">Its format; it reads tables.</param>
/// <param name="FileName">As uploaded.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Sample">First rows of the sheet that is looked at.</param>
/// <param name="Vocabularies">Words by column of the format.</param>
public sealed record MappingCase(
    ImportRun Run,
    IImportFormat Format,
    string FileName,
    ReadOnlyMemory<byte> Bytes,
    ForeignSample Sample,
    IReadOnlyDictionary<string, Vocabulary> Vocabularies
)
{
    /// <summary>The same file, looked at on another sheet.</summary>
    public MappingCase On(string? sheet) =>
        sheet == Sample.Sheet ? this : this with { Sample = ForeignSample.Read(Bytes, FileName, sheet) };

    public ForeignHeader Header(SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return ForeignHeader.Of(Sample, mapping.Layout);
    }

    /// <summary>What is wrong with a mapping of this file.</summary>
    public IReadOnlyList<MappingIssue> Check(SheetMapping mapping) => MappingChecks.Find(Format.Sheet!, mapping, Header(mapping));

    /// <summary>Words of the file in columns that have to be understood.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ForeignWord>> Words(SheetMapping mapping) =>
        ForeignWords.Collect(Bytes, FileName, mapping, Header(mapping), Vocabularies);

    /// <summary>What the file may mean, by its header and words.</summary>
    /// <param name="layout">Where somebody has said which the header is.</param>
    public SheetMapping Propose(SheetLayout? layout = null)
    {
        var mapping = MappingProposal.Make(
            Format.Sheet!,
            Sample,
            layout ?? LayoutProposal.Of(Sample, Sample.Sheet),
            FileName,
            Vocabularies
        );
        return WithProposedWords(mapping);
    }

    /// <summary>The mapping with proposals for what was not said yet.</summary>
    public SheetMapping Complete(SheetMapping mapping) => WithProposedWords(MappingProposal.WithValues(Format.Sheet!, Sample, mapping));

    /// <summary>The mapping with proposals for words that nobody knows and nobody has decided.</summary>
    public SheetMapping WithProposedWords(SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var words = mapping.Words.ToDictionary(static w => w.Key, static w => w.Value.ToDictionary());
        foreach (var (field, found) in Words(mapping))
        {
            if (Vocabularies[field].IsFree)
                continue;
            foreach (var word in found.Where(static w => w.Proposal is not null))
            {
                words.TryAdd(field, []);
                words[field].TryAdd(word.Word, word.Proposal!.Term);
            }
        }

        return mapping with
        {
            Words = words.ToDictionary(static w => w.Key, static w => (IReadOnlyDictionary<string, string?>)w.Value),
        };
    }
}
