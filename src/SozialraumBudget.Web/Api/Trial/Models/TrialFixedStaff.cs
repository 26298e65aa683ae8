using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialFixedStaff
{
    private const int MostKinds = 200;
    private const decimal MostPosts = 10_000;

    public static FixedStaffAnswer? Compute(TrialObject body, bool derivation)
    {
        var posts = body.Objects("posts", MostKinds, least: 1)
            .Select(static p => new StaffPosts(
                p.Text("name"),
                p.Number("posts", 0, MostPosts, "Erwartet werden Stellen, z. B. \"1.5\"."),
                p.Amount("cost", TrialObject.LargestPrice)
            ))
            .ToList();
        body.Once("posts", posts.Select(static p => p.Name));
        var overhead = body.Share("overhead_share");
        if (body.Notes.Issues.Count > 0)
            return null;

        var budget = FixedStaffBudget.Of(posts, overhead);
        return new(
            budget.Lines.Answer(),
            budget.Overhead,
            budget.Total,
            budget.Dues.Amounts(),
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(budget.Explain()) : null
        );
    }
}

/// <summary>Body of trial/models/fixed-staff.</summary>
/// <param name="Posts">By kind of post, coordination included.</param>
internal sealed record FixedStaffBody(IReadOnlyList<StaffPostsBody> Posts, Share OverheadShare);

/// <param name="Cost">Yearly cost of one post.</param>
internal sealed record StaffPostsBody(string Name, decimal Posts, Money Cost);

internal sealed record FixedStaffAnswer(
    IReadOnlyDictionary<string, Money> Lines,
    Money Overhead,
    Money Total,
    IReadOnlyList<Money> Dues,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);
