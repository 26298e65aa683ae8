using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Evaluation;
using SozialraumBudget.Data.Steering;

namespace SozialraumBudget.Demo;

/// <summary>What the reform did to cost, cases and access is looked at beside an area outside of it.</summary>
internal static class DemoEvaluation
{
    private static readonly DateOnly Chosen = new(2026, 3, 18);

    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        var plan = DemoAgreements.All.First(static a => a is { ModelKey: "steglitz-zehlendorf", Year: 2025 });
        await desk.ActAsync(
            DemoUsers.Controller,
            Chosen,
            async (db, user) =>
            {
                var evaluation = new EvaluationDesk(db, new AreaYearsDesk(db, new AreasAsOf(db)), user, desk.Clock);
                DemoDesk.Expect(
                    await evaluation.ChooseAsync(
                        plan.Id,
                        plan.Year,
                        [DemoAreas.Of("SO").Id],
                        "Außerhalb der Reform, dasselbe Budgetmodell in beiden Jahren"
                    ),
                    step
                );
                return 0;
            }
        );
        await desk.MarkAsync(step);
    }
}
