using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Words of the base-year format: fixed ones, areas, and providers by all their names.</summary>
internal static class BaseYearVocabulary
{
    public static async Task<IReadOnlyDictionary<string, Vocabulary>> LoadAsync(AppDbContext db, CancellationToken cancellation)
    {
        return new Dictionary<string, Vocabulary>
        {
            [Name(BaseYearFormat.Area)] = await PlaceWords.AreasAsync(db, isClosed: true, cancellation),
            [Name(BaseYearFormat.HelpType)] = ServiceWords.HelpType,
            [Name(BaseYearFormat.Setting)] = ServiceWords.Setting,
            [Name(BaseYearFormat.Provider)] = await ProvidersAsync(db, cancellation),
            [Name(BaseYearFormat.Unit)] = ServiceWords.Unit,
        };
    }

    public static async Task<Vocabulary> ProvidersAsync(AppDbContext db, CancellationToken cancellation)
    {
        var directory = await ProviderDirectories.LoadAsync(db, cancellation);
        var providers = directory.Providers.Select(static p => new Term(p.Name, p.Name)).ToList();
        return new(
            providers,
            isClosed: false,
            word => directory.Find(word) is not null,
            word => directory.Propose(word) is { } found ? providers.Find(p => p.Text == found.Provider) : null
        );
    }

    private static string Name(int column) => BaseYearFormat.Format.Columns[column].Name;
}
