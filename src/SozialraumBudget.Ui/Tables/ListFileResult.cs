using Microsoft.AspNetCore.Mvc;

namespace SozialraumBudget.Ui.Tables;

/// <summary>A whole list as a file.</summary>
public sealed class ListFileResult(Stream content, string contentType, int rows) : FileStreamResult(content, contentType)
{
    /// <summary>How many rows are in it.</summary>
    public int Rows => rows;
}
