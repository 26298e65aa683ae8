using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A promise as a form.</summary>
public sealed class PromiseInput
{
    [Display(Name = "Hilfeart"), Required]
    public HelpType? Help { get; set; }

    [Display(Name = "Form der Hilfe"), Required]
    public HelpSetting? Setting { get; set; }

    [Display(Name = "Umfang")]
    public int? Capacity { get; set; }

    [Display(Name = "Einheit"), Required]
    public CapacityUnit? Unit { get; set; }

    [Display(Name = "Antwort innerhalb von")]
    public int? AnswerDays { get; set; }

    [Display(Name = "Gilt ab")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Gilt bis")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Weiter vereinbart")]
    public string? Note { get; set; }

    public SupplyPromise AsPromise(Guid providerId) =>
        new(providerId, Help!.Value, Setting!.Value, Capacity, Unit!.Value, AnswerDays, ValidFrom, ValidTo, Note);

    public static PromiseInput Of(SupplyPromise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new()
        {
            Help = promise.Help,
            Setting = promise.Setting,
            Capacity = promise.Capacity,
            Unit = promise.Unit,
            AnswerDays = promise.AnswerDays,
            ValidFrom = promise.ValidFrom,
            ValidTo = promise.ValidTo,
            Note = promise.Note,
        };
    }

    /// <summary>The field that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Rule switch
        {
            SupplyRules.ProviderIsRequired => "ProviderId",
            SupplyRules.CapacityMustFit => "Input.Capacity",
            SupplyRules.AnswerDaysMustFit => "Input.AnswerDays",
            SupplyRules.BeginIsRequired => "Input.ValidFrom",
            SupplyRules.EndMustFollow => "Input.ValidTo",
            SupplyRules.TextIsTooLong => "Input.Note",
            _ => "",
        };
    }
}
