using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace SozialraumBudget.Ui.Tables;

/// <summary>Reads a query asynchronously from the database and at once from memory.</summary>
internal static class QueryExtensions
{
    public static async Task<List<T>> ReadAsync<T>(this IQueryable<T> query, CancellationToken cancel) =>
        query.Provider is IAsyncQueryProvider ? await query.ToListAsync(cancel) : [.. query];

    public static async Task<int> HowManyAsync<T>(this IQueryable<T> query, CancellationToken cancel) =>
        query.Provider is IAsyncQueryProvider ? await query.CountAsync(cancel) : query.Count();
}
