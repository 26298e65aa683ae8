using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Api;

/// <summary>The letters of an approved payout as tagged PDF, for the same roles as in the pages.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.Folder("Payouts", [.. Rights.PayoutNotice])
            .WithTags("Auszahlungen")
            .MapGet(
                "/payouts/{id:guid}/notice",
                (Guid id, PayoutDocuments documents, CancellationToken cancel) =>
                    PdfAsync(id, "Auszahlungsbescheid", PayoutDocuments.Notice, documents, cancel)
            )
            .WithSummary("Auszahlungsbescheid als PDF");
        api.Folder("Payouts", [.. Rights.CashDesk])
            .WithTags("Auszahlungen")
            .MapGet(
                "/payouts/{id:guid}/order",
                (Guid id, PayoutDocuments documents, CancellationToken cancel) =>
                    PdfAsync(id, "Auszahlungsanordnung", PayoutDocuments.Order, documents, cancel)
            )
            .WithSummary("Auszahlungsanordnung als PDF");
    }

    private static async Task<IResult> PdfAsync(
        Guid id,
        string title,
        DocumentTemplate template,
        PayoutDocuments documents,
        CancellationToken cancel
    ) =>
        await documents.LoadAsync(id, cancel) is { } letter
            ? Results.File(await documents.RenderAsync(template, letter, cancel), "application/pdf", $"{title} {letter.Reference}.pdf")
            : ApiProblem.NotFound("Diese Auszahlung gibt es nicht, sie ist nicht freigegeben, oder das Konto hat keinen Zugang zu ihr.");
}
