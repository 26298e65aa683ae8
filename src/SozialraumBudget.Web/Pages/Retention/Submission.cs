using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>What was handed in at one time: the note and the files together.</summary>
/// <param name="Id">The first row; names the whole.</param>
/// <param name="Waits">The next decision is about it.</param>
public sealed record Submission(Guid Id, Stamp Submitted, string Note, IReadOnlyList<Guid> FileIds, ProofWithdrawal? Withdrawal, bool Waits)
{
    /// <summary>In the order they came.</summary>
    public static IReadOnlyList<Submission> Of(Data.Tables.RetentionPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var facts = part.Proofs.Select(static p => new ProofFact(p.Id, p.Submitted.At, p.Submitted.UserId, p.Withdrawal is not null));
        var rejected = part.Decisions.Where(static d => d is { Accepted: false, TakenBack: false }).MaxBy(static d => d.Decided.At);
        var waiting = ProofWithdrawals.Waiting(facts, rejected?.Decided.At).Select(static p => p.Id).ToHashSet();
        return
        [
            .. part
                .Proofs.GroupBy(static p => (p.Submitted.At, p.Submitted.UserId))
                .OrderBy(static g => g.Key.At)
                .Select(g => (Rows: g.OrderByDescending(static p => p.Note.Length).ThenBy(static p => p.Id).ToList(), g.Key))
                .Select(g => new Submission(
                    g.Rows.Min(static p => p.Id),
                    g.Rows[0].Submitted,
                    g.Rows[0].Note,
                    [.. g.Rows.OrderBy(static p => p.Id).Select(static p => p.FileId).OfType<Guid>()],
                    g.Rows[0].Withdrawal,
                    g.Rows.Exists(p => waiting.Contains(p.Id))
                )),
        ];
    }
}
