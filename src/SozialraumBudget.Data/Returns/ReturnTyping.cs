using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Typing hours and cases on the page: every saving keeps the text, also of faulty cells, and takes the table over by the reader of files
/// once it is right. Two people at once lose nothing.
/// </summary>
public sealed class ReturnTyping(
    AppDbContext db,
    ReturnDesk desk,
    TypedSheets sheets,
    ReturnIntake intake,
    ICurrentUser user,
    TimeProvider clock
)
{
    public const string FileCameMeanwhile = nameof(FileCameMeanwhile);
    public const string TooManyRows = nameof(TooManyRows);

    /// <summary>Keeps what was typed.</summary>
    /// <param name="takesOver">Also reads it and, if it is right, puts it in the place of what was there.</param>
    public async Task<TypedResult> SaveAsync(
        Guid agreementId,
        Period period,
        ReturnUploadKind kind,
        TypedInput input,
        bool takesOver,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        var kept = await KeepAsync(agreementId, period, kind, input, cancellation);
        if (!takesOver || kept.Refusal is not null || kept.HasConflicts)
            return kept;

        var rows = kept.Merge!.Rows;
        var file = new ReturnFile(
            kind,
            $"{kind.Title()} (erfasst).csv",
            TypedCells.File(ReturnFormats.Of(kind), rows),
            input.ReplacesAll ? null : TypedSheets.Part
        );
        var taken = await intake.TakeAsync(agreementId, period, file, cancellation: cancellation);
        if (!taken.IsStored)
            return kept with { Refusal = taken.Refusal, Issues = taken.Issues };
        await NoteTakenAsync(agreementId, period, kind, TypedText.Write(rows), cancellation);
        return kept with { Issues = taken.Issues, Rows = taken.Rows };
    }

    /// <summary>Forgets what was typed and not taken over; what is in counts.</summary>
    public Task<Refusal?> DiscardAsync(Guid agreementId, Period period, ReturnUploadKind kind, CancellationToken cancellation = default) =>
        InsideAsync(
            agreementId,
            period,
            async dossier =>
            {
                if (await DraftAsync(dossier, kind, cancellation) is not { } draft)
                    return null;
                // Nothing of it is of the present any more: what is in is shown.
                (draft.Rows, draft.TakenAs) = ("[]", "");
                draft.Saved = user.Stamp(clock);
                return null;
            },
            cancellation
        );

    private async Task<TypedResult> KeepAsync(
        Guid agreementId,
        Period period,
        ReturnUploadKind kind,
        TypedInput input,
        CancellationToken cancellation
    )
    {
        TypedMerge? merge = null;
        var isOld = false;
        var refusal = await InsideAsync(
            agreementId,
            period,
            async dossier =>
            {
                var stored = await sheets.LoadAsync(dossier, kind, cancellation);
                merge = TypedMerge.Of(input.Before, input.Rows, stored.Rows, stored.Format.Columns.Count);
                isOld = input.ReplacesAll && input.Seen != stored.Seen;
                if (merge.Rows.Count > TypedSheets.MostRows)
                    return new(
                        TooManyRows,
                        $"Hier werden höchstens {TypedSheets.MostRows} Zeilen erfasst; mehr lesen Sie bitte als Datei ein."
                    );
                if (merge.Conflicts.Count > 0)
                    return null;
                var draft = await DraftAsync(dossier, kind, cancellation);
                if (draft is null)
                {
                    draft = new ReturnDraft
                    {
                        ReturnId = await intake.ReturnIdAsync(dossier, cancellation),
                        Kind = kind,
                        Rows = "[]",
                        ReplacesAll = input.ReplacesAll,
                        Saved = user.Stamp(clock),
                    };
                    db.Add(draft);
                }

                draft.Rows = TypedText.Write(merge.Rows);
                draft.ReplacesAll = input.ReplacesAll;
                draft.TakenAs = null;
                draft.Saved = user.Stamp(clock);
                return null;
            },
            cancellation
        );
        return new(
            refusal
                ?? (
                    isOld
                        ? new(
                            FileCameMeanwhile,
                            "Inzwischen wurde eine Datei eingelesen. Ihre Eingaben sind als Entwurf gespeichert; bitte vergleichen, dann "
                                + "neu speichern oder verwerfen."
                        )
                        : null
                ),
            merge,
            []
        );
    }

    private Task<Refusal?> NoteTakenAsync(
        Guid agreementId,
        Period period,
        ReturnUploadKind kind,
        string rows,
        CancellationToken cancellation
    ) =>
        InsideAsync(
            agreementId,
            period,
            async dossier =>
            {
                if (await DraftAsync(dossier, kind, cancellation) is { } draft && draft.Rows == rows)
                {
                    draft.TakenAs = TypedSheets.Seen(TypedSheets.Uploads(dossier, kind));
                    draft.Saved = user.Stamp(clock);
                }

                return null;
            },
            cancellation
        );

    private async Task<Refusal?> InsideAsync(
        Guid agreementId,
        Period period,
        Func<ReturnDossier, Task<Refusal?>> act,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { } dossier)
            return new(ReturnIntake.ReturnMustExist, "Diese Meldung gibt es nicht.");
        if (ReturnMoves.FillIn(dossier.State, user.Context.Roles) is { } locked)
            return locked;
        if (await act(dossier) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<ReturnDraft?> DraftAsync(ReturnDossier dossier, ReturnUploadKind kind, CancellationToken cancellation) =>
        dossier.Return is { Id: var id }
            ? await db.ReturnDrafts.SingleOrDefaultAsync(d => d.ReturnId == id && d.Kind == kind, cancellation)
            : null;
}
