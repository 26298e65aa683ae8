using System.Text.Json;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>
/// All sources of a settlement as they are frozen with it, as JSON: read back, they give the same settlement with the same Rechenweg.
/// </summary>
public static partial class SettlementText
{
    public static string Write(SettlementSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return JsonSerializer.Serialize(
            new Frozen(
                sources.Year.Year,
                sources.Today,
                sources.Agreed.Terms,
                sources.Budget is { } b ? FrozenBudget.Of(b) : null,
                sources.Accounts is { } a
                    ? new(DerivationJson.Write(a.Result.Explain()), a.IsAccepted, a.State, a.Income?.Amount, a.External?.Amount)
                    : null,
                sources.Documented is { } d ? FrozenWork.Of(d) : null,
                sources.Bonus is { } p ? FrozenBonus.Of(p) : null,
                sources.Structure,
                [
                    .. sources.CostTypes.Select(static t => new FrozenType(
                        t.Name,
                        t.Planned,
                        t.PlannedCost.Amount,
                        t.Actual,
                        t.ActualCost.Amount
                    )),
                ],
                sources.Members,
                [.. sources.Carried.Select(FrozenYear.Of)],
                sources.EndedOn,
                sources.Closing is { } c ? FrozenClosing.Of(c) : null
            )
        );
    }

    /// <exception cref="JsonException">The text holds no frozen sources.</exception>
    public static SettlementSources Read(string json)
    {
        var frozen = JsonSerializer.Deserialize<Frozen>(json) ?? throw new JsonException("The frozen sources are empty.");
        var year = new BudgetYear(frozen.Year);
        return new()
        {
            Year = year,
            Today = frozen.Today,
            Agreed = SettlementAgreed.Of(new AgreementTerms(frozen.Terms), year),
            Budget = frozen.Budget?.Read(),
            Accounts = frozen.Accounts is { } a
                ? new(
                    Traced.Known(DerivationJson.Read(a.Result)),
                    a.IsAccepted,
                    a.State,
                    a.Income is { } i ? new Money(i) : null,
                    a.External is { } e ? new Money(e) : null
                )
                : null,
            Documented = frozen.Documented?.Read(),
            Bonus = frozen.Bonus?.Read(),
            Structure = frozen.Structure,
            Members = frozen.Members ?? [],
            Carried = [.. (frozen.Carried ?? []).Select(static y => y.Read())],
            EndedOn = frozen.EndedOn,
            Closing = frozen.Closing?.Read(),
            CostTypes = [.. frozen.CostTypes.Select(static t => new CostTypeFigures(t.Name, t.N, new(t.V), t.M, new(t.A)))],
        };
    }

    private sealed record Frozen(
        int Year,
        DateOnly Today,
        IReadOnlyList<DatedTerm> Terms,
        FrozenBudget? Budget,
        FrozenAccounts? Accounts,
        FrozenWork? Documented,
        FrozenBonus? Bonus,
        IReadOnlyList<StructureValue> Structure,
        IReadOnlyList<FrozenType> CostTypes,
        IReadOnlyList<string>? Members = null,
        IReadOnlyList<FrozenYear>? Carried = null,
        DateOnly? EndedOn = null,
        FrozenClosing? Closing = null
    );
}
