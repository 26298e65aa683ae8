using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Arbitrations;

/// <summary>The field a refusal belongs to; empty: the page as a whole.</summary>
internal static class ArbitrationFields
{
    public static string Of(Refusal refusal) =>
        refusal.Rule switch
        {
            ArbitrationRules.BodyIsRequired => nameof(NewModel.Body),
            ArbitrationRules.TextIsRequired or ArbitrationRules.TextIsTooLong => nameof(NewModel.Text),
            ArbitrationRules.TotalMustBePositive => nameof(NewModel.Total),
            ArbitrationRules.DayIsRequired or ArbitrationRules.DayMustFit => nameof(DetailsModel.Day),
            ArbitrationRules.AnswerDayMustFollow => nameof(DetailsModel.AnswerBy),
            _ => "",
        };
}
