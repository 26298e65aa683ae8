using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>What Enter in a field does: browsers press the first submit button that belongs to the form.</summary>
internal static class ImplicitSubmit
{
    /// <summary>Forms of the page in which Enter presses another button than the main one.</summary>
    public static IEnumerable<string> Wrong(IDocument page)
    {
        var buttons = page.QuerySelectorAll<IHtmlButtonElement>("button").Where(static b => b.Type == "submit").ToList();
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            var own = buttons.FindAll(b => b.Form == form);
            var main = own.Find(b => form.Contains(b) && b.ClassList.Contains("kern-btn--primary"));
            if (main is not null && What(own[0], form) != What(main, form))
                yield return $"Enter presses {What(own[0], form)} instead of \"{main.TextContent.Trim()}\" ({What(main, form)})";
        }
    }

    private static string What(IHtmlButtonElement button, IHtmlFormElement form) =>
        $"{button.GetAttribute("formaction") ?? form.GetAttribute("action")} {button.Name}={button.Value}";
}
