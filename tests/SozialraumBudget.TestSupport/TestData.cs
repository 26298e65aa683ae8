using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.TestSupport;

/// <summary>Makes rows for tests; each method saves what it makes and returns it.</summary>
public sealed partial class TestData(string appConnection) : IAsyncDisposable
{
    /// <summary>The model that the worked examples are of.</summary>
    public const string Stuttgart = "stuttgart";

    private static int count;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(appConnection);

    public static DateTimeOffset Now { get; } = new(2026, 3, 31, 10, 0, 0, TimeSpan.Zero);

    public static Stamp Stamp(string name = "Test") =>
        new()
        {
            UserId = Guid.CreateVersion7(),
            Name = name,
            At = Now,
        };

    public static UserContext User(Role role, Guid? providerId = null, Guid? areaId = null) =>
        new(Guid.CreateVersion7(), role.ToString(), new HashSet<Role> { role }, providerId, areaId is { } area ? [area] : null);

    /// <summary>A context under the row security of the user; the system's if none is given.</summary>
    public AppDbContext As(UserContext? user = null) =>
        DataServices.CreateContext(source, user ?? UserContext.System("Test"), TimeProvider.System);

    public async Task<Area> CreateArea(string? name = null)
    {
        var number = Interlocked.Increment(ref count);
        return await Save(new Area { Code = $"B{number}", Name = name ?? $"Bereich {number}" });
    }

    public async Task<Provider> CreateProvider(string? name = null) =>
        await Save(new Provider { Name = name ?? $"Träger {Interlocked.Increment(ref count)} gGmbH", LegalForm = "gGmbH" });

    /// <param name="area">A new one if none is given.</param>
    /// <param name="provider">A new one if none is given.</param>
    /// <param name="year">The one year it holds.</param>
    /// <param name="model">Key of the budget model.</param>
    /// <param name="beginsOn">First day, where another agreement of the area held before.</param>
    public async Task<Agreement> CreateAgreement(
        Area? area = null,
        Provider? provider = null,
        int year = 2026,
        string model = Stuttgart,
        DateOnly? beginsOn = null
    )
    {
        area ??= await CreateArea();
        provider ??= await CreateProvider();
        var agreement = new Agreement
        {
            Model = model,
            BeginsOn = beginsOn,
            AreaId = area.Id,
            LeadProviderId = provider.Id,
            Title = $"Budgetvertrag {area.Name} {year}",
            FirstYear = year,
            LastYear = year,
            Created = Stamp(),
        };
        agreement.Providers.Add(
            new AgreementProvider
            {
                AgreementId = agreement.Id,
                ProviderId = provider.Id,
                Role = ProviderRole.LeadProvider,
            }
        );
        return await Save(agreement);
    }

    public async Task<LedgerTransactionRecord> CreateBooking(Agreement agreement, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var booking = new LedgerTransactionRecord
        {
            AgreementId = agreement.Id,
            BudgetYear = agreement.FirstYear,
            Kind = LedgerKind.BudgetFixed,
            BookedOn = DateOnly.FromDateTime(Now.Date),
            Text = "Budget festgelegt",
            SourceKey = $"test:{Guid.CreateVersion7()}",
            Derivation = "{}",
            Booked = Stamp(),
        };
        booking.Entries.Add(new LedgerEntryRecord { Account = LedgerAccount.Commitment, Amount = new Money(-amount) });
        booking.Entries.Add(new LedgerEntryRecord { Account = LedgerAccount.Instalments, Amount = new Money(amount) });
        return await Save(booking);
    }

    public async Task<T> Save<T>(T entity)
        where T : class
    {
        await using var context = As();
        context.Add(entity);
        await context.SaveChangesAsync();
        return entity;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
