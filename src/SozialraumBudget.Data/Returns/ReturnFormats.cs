using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>Columns of the tables of a return.</summary>
public static class ReturnFormats
{
    public static SheetFormat Of(ReturnUploadKind kind) =>
        kind switch
        {
            ReturnUploadKind.Cases => CaseFormat.Format,
            ReturnUploadKind.Hours => HourFormat.Format,
            ReturnUploadKind.ExternalCosts => ExternalCostFormat.Format,
            ReturnUploadKind.Offers => OfferFormat.Format,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
