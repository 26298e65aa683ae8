using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>Messages of the bank that are stored as files, and what each of them would change.</summary>
public sealed class CashMessages(AppDbContext db, TimeProvider clock)
{
    public const string ContentType = "application/xml";
    public const string MessageMustExist = nameof(MessageMustExist);

    /// <summary>The message in a stored file, or why it is none.</summary>
    public async Task<(BankMessage? Message, Refusal? Refusal)> ReadAsync(Guid fileId, CancellationToken cancellation = default)
    {
        var bytes = await db
            .Files.AsNoTracking()
            .Where(f => f.Id == fileId && f.ContentType == ContentType && f.AgreementId == null)
            .Select(f => f.Content!.Bytes)
            .SingleOrDefaultAsync(cancellation);
        return bytes is null ? (null, new(MessageMustExist, "Diese Antwort gibt es nicht.")) : BankMessage.Read(bytes);
    }

    public async Task<AnswerPlan> PlanAsync(BankMessage message, CancellationToken cancellation = default) =>
        AnswerPlan.Of(message, await Transfers.LoadAsync(db, Named(db, message), cancellation), LocalDay.Today(clock));

    /// <summary>Transfers that the message names, and all of the files that it names whole.</summary>
    public static IQueryable<CashTransfer> Named(AppDbContext db, BankMessage message)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(message);
        var ids = message.Entries.Select(static e => e.EndToEndId).OfType<string>().Distinct().ToArray();
        var files = message.Entries.Where(static e => e.EndToEndId is null).SelectMany(static e => e.Files).Distinct().ToArray();
        return db.CashTransfers.Where(t =>
            ids.Contains(t.EndToEndId) || db.CashExports.Any(e => e.Id == t.CashExportId && files.Contains(e.MessageId))
        );
    }
}
