using SozialraumBudget.Data.Audit;
using SozialraumBudget.Domain.Audit;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What this request hands out: said by whoever loads it, written before it leaves.</summary>
public sealed class ReadNote(ReadBook book)
{
    private ReadSubject? subject;
    private bool isNothing;

    /// <param name="what">German, without case numbers: "Nordost, Basisjahr 2024".</param>
    /// <param name="rows">How many cases or rows.</param>
    /// <param name="agreementId">Whose agreement.</param>
    /// <param name="areaId">Whose area.</param>
    public void Of(string what, int? rows = null, Guid? agreementId = null, Guid? areaId = null) =>
        subject = new(what, rows, agreementId, areaId);

    /// <summary>This answer holds no cases, though others of its endpoint do.</summary>
    public void Nothing() => isNothing = true;

    /// <exception cref="InvalidOperationException">Nobody said what is handed out: so it is not.</exception>
    internal Task WriteAsync(ReadKind kind, ReadPurpose? purpose, ReadSource source, int? rows, CancellationToken cancel) =>
        subject is { } said ? book.WriteAsync(kind, purpose, source, said with { Rows = rows ?? said.Rows }, cancel)
        : isNothing ? Task.CompletedTask
        : throw new InvalidOperationException($"What is read as {kind} was not said: call {nameof(ReadNote)}.{nameof(Of)}.");
}
