using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>Points and answers of a return, inside of a running transaction.</summary>
internal sealed class ReturnRemarks(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Points as one reason, as the proof behind the return shows it.</summary>
    public static string Joined(IReadOnlyList<string> points)
    {
        var text = string.Join("; ", points);
        return text.Length <= RetentionReview.LongestText ? text : text[..(RetentionReview.LongestText - 2)] + " …";
    }

    public Task AddAsync(ReturnDossier dossier, IReadOnlyList<string> points, CancellationToken cancellation)
    {
        db.AddRange(points.Select(text => Comment(dossier, text)));
        return db.SaveChangesAsync(cancellation);
    }

    public async Task<Refusal?> AnswerAsync(ReturnDossier dossier, ReturnCheck check, string? text, CancellationToken cancellation)
    {
        if (ReturnMoves.FillIn(dossier.State, user.Context.Roles) is { } locked)
            return locked;
        if (string.IsNullOrWhiteSpace(text))
            return new(ReturnMoves.TextIsRequired, "Bitte kurz begründen, warum die Angaben stimmen.");
        if (ReturnMoves.Length(text) is { } tooLong)
            return tooLong;
        db.Add(Comment(dossier, text, check));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>A point at a place of the return.</summary>
    public async Task<Refusal?> RemarkAsync(ReturnDossier dossier, ReturnRemark remark, CancellationToken cancellation)
    {
        if (ReturnMoves.Remark(user.Context.Roles, remark.Text, remark.Row) is { } refusal)
            return refusal;
        db.Add(Comment(dossier, remark.Text!, at: remark));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> SettleAsync(ReturnDossier dossier, Guid commentId, CancellationToken cancellation)
    {
        var comment = await db.ReturnComments.SingleOrDefaultAsync(
            c => c.Id == commentId && c.ReturnId == dossier.Return!.Id,
            cancellation
        );
        if (comment is null)
            return new(ReturnIntake.ReturnMustExist, "Diesen Punkt gibt es nicht.");
        comment.Settled ??= user.Stamp(clock);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>What was open is done with once the return is accepted.</summary>
    public async Task SettleAllAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var ids = dossier.OpenPoints.Select(static p => p.Id).ToList();
        foreach (var comment in await db.ReturnComments.Where(c => ids.Contains(c.Id)).ToListAsync(cancellation))
            comment.Settled = user.Stamp(clock);
        await db.SaveChangesAsync(cancellation);
    }

    private ReturnComment Comment(ReturnDossier dossier, string text, ReturnCheck? check = null, ReturnRemark? at = null) =>
        new()
        {
            ReturnId = dossier.Return!.Id,
            Version = dossier.Version,
            Check = check,
            Table = at?.Table ?? ReturnTable.Whole,
            Row = at?.Row,
            CaseNumber = at?.Case,
            Text = text.Trim(),
            Written = user.Stamp(clock),
        };
}
