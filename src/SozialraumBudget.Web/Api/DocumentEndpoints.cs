using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Load;
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
                (Guid id, PayoutDocuments documents, ReadNote reads, CancellationToken cancel) =>
                    PdfAsync(id, "Auszahlungsbescheid", PayoutDocuments.Notice, documents, reads, cancel)
            )
            .Reads(ReadKind.Letter)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getPayoutNotice")
            .ProducesFile("application/pdf")
            .WithSummary("Auszahlungsbescheid als PDF");
        api.Folder("Payouts", [.. Rights.CashDesk])
            .WithTags("Auszahlungen")
            .MapGet(
                "/payouts/{id:guid}/order",
                (Guid id, PayoutDocuments documents, ReadNote reads, CancellationToken cancel) =>
                    PdfAsync(id, "Auszahlungsanordnung", PayoutDocuments.Order, documents, reads, cancel)
            )
            .Reads(ReadKind.Letter)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getPayoutOrder")
            .ProducesFile("application/pdf")
            .WithSummary("Auszahlungsanordnung als PDF");
    }

    private static async Task<IResult> PdfAsync(
        Guid id,
        string title,
        DocumentTemplate template,
        PayoutDocuments documents,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (await documents.LoadAsync(id, drafts: false, cancel) is not { } letter)
            return ApiProblem.NotFound(
                "Diese Auszahlung gibt es nicht, sie ist nicht freigegeben, oder das Konto hat keinen Zugang zu ihr."
            );
        reads.Of(letter.Told, agreementId: letter.AgreementId);
        return Results.File(await documents.RenderAsync(template, letter, cancel), "application/pdf", $"{title} {letter.Reference}.pdf");
    }
}
