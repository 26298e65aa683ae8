using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>
/// Lower limits as typed, read field by field: a faulty one is named and stays, and so do those after it (a bound list would end there).
/// </summary>
internal static class TypedLimits
{
    /// <returns>One entry per field, in order; null for an empty or faulty one.</returns>
    public static List<Money?> Read(HttpRequest request, ModelStateDictionary state)
    {
        var limits = new List<Money?>();
        for (var i = 0; i <= CostTypeLimits.MaximumCount; i++)
        {
            var name = Name(i);
            var sent = request.HasFormContentType && request.Form.ContainsKey(name) ? request.Form[name] : request.Query[name];
            if (sent.Count == 0)
                break;

            var text = sent[0]?.Trim() ?? "";
            state.SetModelValue(name, text, text);
            limits.Add(text.Length == 0 ? null : One(text, name, state));

            // A field that nobody judged would make the whole form invalid.
            if (state.GetFieldValidationState(name) != ModelValidationState.Invalid)
                state.MarkFieldValid(name);
        }

        return limits;
    }

    /// <summary>Names what is wrong with limits that can be read, each at its field; empty fields are passed over.</summary>
    public static void Check(IReadOnlyList<Money?> fields, ModelStateDictionary state)
    {
        var filled = fields.Select(static (limit, index) => (limit, index)).Where(static f => f.limit is not null).ToList();
        var typed = filled.ConvertAll(static f => f.limit!.Value);
        foreach (var (index, text) in CostTypeLimits.Findings(typed))
            state.AddModelError(index is { } i ? Name(filled[i].index) : "", text);
        if (typed.Count > 0 && typed[^1] > NegotiationRules.GreatestValue)
            state.AddModelError(Name(filled[^1].index), $"Grenzen gehen bis {GermanNumber.Text(NegotiationRules.GreatestValue)}.");
    }

    private static string Name(int index) => $"Limits[{index}]";

    private static Money? One(string text, string name, ModelStateDictionary state)
    {
        if (!GermanNumber.TryParseTyped(text, out var number))
        {
            state.AddModelError(name, $"„{text}“ ist kein Betrag. Bitte in der Form 1.234,56 eingeben.");
        }
        else if (decimal.Round(number, 2) != number)
        {
            state.AddModelError(name, "Der Betrag darf höchstens zwei Nachkommastellen haben.");
        }
        else
        {
            return new Money(number);
        }

        return null;
    }
}
