using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Web.Infrastructure.Forms;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>A trial whose body is typed; nothing is stored.</summary>
public abstract class TrialSheetPage : PageModel
{
    /// <summary>Asks for more empty rows; nothing is computed.</summary>
    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    public FactForm Form { get; private set; } = null!;

    internal abstract TrialSheet Sheet { get; }

    /// <summary>What stands in the form at first.</summary>
    protected virtual FactRecord Start => FactRecord.Empty;

    /// <summary>Begins with an empty form.</summary>
    protected void Begin() => Form = FactForm.Of(Sheet.Fields, Start);

    /// <summary>Reads the form and computes, unless more rows are asked for.</summary>
    private protected void Compute(Action<TrialObject> compute, Action<System.Text.Json.Nodes.JsonObject>? change = null)
    {
        Form = FactForm.Read(Sheet.Fields, Request.Form);
        if (More is not null || Sheet.Body(Form, ModelState, change) is not { } body)
            return;
        compute(body);
        Tell(body);
    }

    private protected virtual void Tell(TrialObject body) => Sheet.Tell(body, ModelState);

    protected static FactRecord Prefilled(
        IReadOnlyDictionary<string, string> values,
        params IEnumerable<(string Group, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)> tables
    ) => new(values, tables.ToDictionary(static t => t.Group, static t => t.Rows));
}
