using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>Files for the cash office as lists need them.</summary>
internal static class CashFiles
{
    /// <summary>Without what is in them.</summary>
    public static IQueryable<CashExport> WithoutContent(AppDbContext db) =>
        db
            .CashExports.AsNoTracking()
            .Select(e => new CashExport
            {
                Id = e.Id,
                MessageId = e.MessageId,
                Count = e.Count,
                Sum = e.Sum,
                ExecuteOn = e.ExecuteOn,
                Xml = "",
                Csv = "",
                Created = e.Created,
            });
}
