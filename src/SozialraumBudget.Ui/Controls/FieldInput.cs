using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Ui.Controls;

/// <summary>What one field needs to draw itself.</summary>
internal sealed record FieldView(string Name, string Id, string Label, IReadOnlyList<string> Errors, string? Text, FieldTagHelper Field)
{
    public Type Model => Field.For.Metadata.UnderlyingOrModelType;

    public string? HintText => Field.Hint ?? (Model == typeof(DateOnly) ? "TT.MM.JJJJ" : null);

    public string HintId => Id + "-hinweis";

    public string ErrorId => Id + "-fehler";
}

/// <summary>The control itself: input, select, textarea or checkbox, with the right keyboard and descriptions.</summary>
internal static class FieldInput
{
    /// <summary>What was typed, else the model's value in German notation.</summary>
    public static string? Text(ViewContext view, ModelExpression field, string name)
    {
        if (view.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.AttemptedValue;
        }

        return field.Model switch
        {
            null => null,
            Money money => German.Editable(money.Amount, 2),
            Share share => (share.Value * 100m).ToString("#,##0.############", GermanCulture.Instance),
            decimal number => number.ToString("#,##0.############", GermanCulture.Instance),
            DateOnly date => German.Date(date),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
    }

    public static IHtmlContent Control(FieldView view)
    {
        var control = view.Field switch
        {
            { Items: not null } => Select(view),
            { Rows: > 0 } => TextArea(view),
            _ when view.Model == typeof(bool) => Checkbox(view),
            _ => Input(view),
        };
        control.Attributes["id"] = view.Id;
        control.Attributes["name"] = view.Name;
        var described = new List<string>();
        if (view.HintText is not null)
        {
            described.Add(view.HintId);
        }

        if (view.Errors.Count > 0)
        {
            described.Add(view.ErrorId);
            control.Attributes["aria-invalid"] = "true";
        }

        if (described.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (view.Field.Autocomplete is { } autocomplete)
        {
            control.Attributes["autocomplete"] = autocomplete;
        }

        if (view.Field.Readonly)
        {
            control.Attributes["readonly"] = "readonly";
        }

        if (view.Field is { Optional: false, Type: not "hidden" } && view.Field.For.Metadata.IsRequired && view.Model != typeof(bool))
        {
            control.Attributes["aria-required"] = "true";
        }

        if (view.Model != typeof(bool))
        {
            return control;
        }

        var pair = new HtmlContentBuilder();
        return pair.AppendHtml(control).AppendHtml($"<input type=\"hidden\" name=\"{view.Name}\" value=\"false\">");
    }

    private static TagBuilder Input(FieldView view)
    {
        var number =
            view.Model == typeof(Money) || view.Model == typeof(Share) || view.Model == typeof(decimal) || view.Model == typeof(int);
        var date = view.Model == typeof(DateOnly);
        var type = view.Field.Type ?? "text";
        var input = Html.Tag("input", number ? "kern-form-input__input num" : "kern-form-input__input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        if (type is not ("password" or "file"))
        {
            input.Attributes["value"] = view.Text ?? "";
        }

        if (number || date)
        {
            input.Attributes["inputmode"] =
                view.Model == typeof(int) ? "numeric"
                : date ? "text"
                : "decimal";
            input.Attributes["autocomplete"] = "off";
        }

        if (view.Field.Accept is { } accept)
        {
            input.Attributes["accept"] = accept;
        }

        if ((view.Field.Width ?? (number || date ? "12" : null)) is { } width)
        {
            input.AddCssClass("w-" + width);
        }

        return input;
    }

    private static TagBuilder TextArea(FieldView view)
    {
        var area = Html.Tag("textarea", "kern-form-input__input");
        area.Attributes["rows"] = view.Field.Rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n").Append(view.Text ?? "");
        return area;
    }

    private static TagBuilder Checkbox(FieldView view)
    {
        var box = Html.Tag("input", "kern-form-check__checkbox");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (view.Text?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    private static TagBuilder Select(FieldView view)
    {
        var select = Html.Tag("select", "kern-form-input__input select");
        if (view.Field.Width is { } width)
        {
            select.AddCssClass("w-" + width);
        }

        if (view.Field.Empty is { } empty)
        {
            select.InnerHtml.AppendHtml(Option("", empty, false));
        }

        var chosen = (view.Text ?? "").Split(',');
        foreach (var item in view.Field.Items!)
        {
            var value = item.Value ?? item.Text;
            select.InnerHtml.AppendHtml(Option(value, item.Text, view.Text is null ? item.Selected : chosen.Contains(value)));
        }

        return select;
    }

    private static TagBuilder Option(string value, string text, bool selected)
    {
        var option = Html.Tag("option", null, text);
        option.Attributes["value"] = value;
        if (selected)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }
}
