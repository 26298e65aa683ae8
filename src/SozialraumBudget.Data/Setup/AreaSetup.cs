using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Setup;

/// <summary>An area with its lead provider, as it is entered together with others.</summary>
/// <param name="Name">The area's.</param>
/// <param name="Code">Short and lasting.</param>
/// <param name="Provider">Name of a known or a new provider; null: none yet.</param>
/// <param name="LegalForm">Of a new provider.</param>
/// <param name="Iban">Proposed for the provider; null: none.</param>
/// <param name="Holder">Of the account; null: the provider's name.</param>
public sealed record AreaSetupRow(string Name, string Code, string? Provider, string? LegalForm, string? Iban, string? Holder);

/// <summary>Which field of a row a refusal is about.</summary>
public enum AreaSetupField
{
    Name,
    Code,
    Provider,
    LegalForm,
    Iban,
}

/// <summary>Why a row was not taken.</summary>
public sealed record AreaSetupProblem(int Row, AreaSetupField Field, Refusal Refusal);

/// <summary>
/// Several areas with their lead providers and the providers' accounts at once, all of them or none. Each part is judged by its own rules;
/// an account is only proposed, another person approves it.
/// </summary>
public sealed class AreaSetup(
    AppDbContext db,
    AreaVersions areas,
    ProviderVersions providers,
    ProviderTerms terms,
    BankAccountChange accounts,
    TimeProvider clock
)
{
    public const string LegalFormIsRequired = nameof(LegalFormIsRequired);

    /// <param name="rows">At least one.</param>
    /// <param name="from">From when names and responsibilities hold.</param>
    /// <param name="selection">How the providers were chosen; null where no row names one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The areas in order, or everything that stands in the way.</returns>
    public async Task<(IReadOnlyList<Area> Areas, IReadOnlyList<AreaSetupProblem> Problems)> CreateAsync(
        IReadOnlyList<AreaSetupRow> rows,
        DateOnly from,
        SelectionRecord? selection,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var (made, problems) = (new List<Area>(), new List<AreaSetupProblem>());
        var act = new Act(await ProviderDirectories.LoadAsync(db, cancellation), from, selection);
        foreach (var (i, row) in rows.Index())
        {
            var (area, refusal) = await areas.CreateAsync(row.Code, row.Name, from, cancellation);
            if (area is null)
            {
                var field = refusal!.Rule == AreaVersions.CodeMustBeFree ? AreaSetupField.Code : AreaSetupField.Name;
                problems.Add(new(i, field, refusal));
                continue;
            }

            made.Add(area);
            if (row.Provider is not null && await EntrustAsync(area, row, act, cancellation) is { } problem)
                problems.Add(new(i, problem.Field, problem.Refusal));
        }

        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear(); // Nothing of it stays.
            return ([], problems);
        }

        await unit.CommitAsync();
        return (made, problems);
    }

    /// <summary>The provider, known or new, takes the area over and gets the account proposed.</summary>
    private async Task<(AreaSetupField Field, Refusal Refusal)?> EntrustAsync(
        Area area,
        AreaSetupRow row,
        Act act,
        CancellationToken cancellation
    )
    {
        var name = row.Provider!.Trim();
        if (act.Find(name) is not { } entrusted)
        {
            if (string.IsNullOrWhiteSpace(row.LegalForm))
                return (AreaSetupField.LegalForm, new(LegalFormIsRequired, $"„{name}“ ist neu: Bitte die Rechtsform angeben."));
            var details = new ProviderDetails(name, row.LegalForm, "", "", "", "", "", "");
            var (provider, refusal) = await providers.CreateAsync(details, act.From, cancellation);
            if (provider is null)
                return (AreaSetupField.Provider, refusal!);
            entrusted = act.Made[Spelling.Fold(name)] = (provider.Id, name);
        }

        if (
            await terms.BeginAsync(area.Id, entrusted.Id, ProviderRole.LeadProvider, act.From, null, act.Selection!, cancellation) is
            { } objection
        )
            return (AreaSetupField.Provider, objection);
        // A provider of several areas is typed with its account in several rows: that is one proposal.
        var holder = row.Holder ?? entrusted.Name;
        if (row.Iban is null || !act.Proposed.Add((entrusted.Id, Spelling.Fold(row.Iban), Spelling.Fold(holder))))
            return null;
        var objections = await accounts.ProposeAsync(entrusted.Id, row.Iban, holder, LocalDay.Today(clock), cancellation);
        return objections.Count > 0 ? (AreaSetupField.Iban, objections[0]) : null;
    }

    /// <summary>What holds for all rows, and what the rows before have made.</summary>
    private sealed record Act(ProviderDirectory Known, DateOnly From, SelectionRecord? Selection)
    {
        /// <summary>Providers of this act by their folded names.</summary>
        public Dictionary<string, (Guid Id, string Name)> Made { get; } = new(StringComparer.Ordinal);

        /// <summary>Provider, IBAN and holder, folded.</summary>
        public HashSet<(Guid, string, string)> Proposed { get; } = [];

        public (Guid Id, string Name)? Find(string name) =>
            Made.TryGetValue(Spelling.Fold(name), out var made) ? made
            : Known.Find(name) is { } known ? (known.Id, known.Name)
            : null;
    }
}
