using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialHamburgAsp
{
    private const int MostClients = 1_000_000;

    public static HamburgClientAnswer? Compute(TrialObject body, bool derivation)
    {
        var now = Count(body, "clients", "flat_sum");
        var hasNext = body.Find("clients_next", required: false) is not null || body.Find("flat_sum_next", required: false) is not null;
        var next = hasNext ? Count(body, "clients_next", "flat_sum_next") : null;
        if (body.Notes.Issues.Count > 0)
            return null;

        var budget = HamburgClientBudget.Of(now, next);
        return new(
            budget.Total,
            budget.Dues.Amounts(),
            budget.NextTotal?.Amount,
            budget.Change?.Amount,
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(budget.Explain()) : null
        );
    }

    private static ClientCount Count(TrialObject body, string clients, string flatSum) =>
        new(body.Whole(clients, 0, MostClients), body.Amount(flatSum, TrialObject.LargestPrice));
}

/// <summary>Body of trial/models/hamburg-asp.</summary>
/// <param name="Clients">At the key date.</param>
/// <param name="FlatSum">For each and year.</param>
/// <param name="ClientsNext">At the next key date; missing while it is not counted, then without flat_sum_next.</param>
internal sealed record HamburgClientBody(int Clients, Money FlatSum, int? ClientsNext, Money? FlatSumNext);

/// <param name="Change">Next total − total; missing like it.</param>
internal sealed record HamburgClientAnswer(
    Money Total,
    IReadOnlyList<Money> Dues,
    Money? NextTotal,
    Money? Change,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);
