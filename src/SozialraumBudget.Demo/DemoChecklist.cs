using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Demo;

/// <summary>Answers to the checklist; drafts still miss some, so that their activation is refused by name.</summary>
internal static class DemoChecklist
{
    /// <summary>Criteria that are not answered yet where the agreement is not to become active.</summary>
    private static readonly Dictionary<string, ChecklistCriterion[]> Open = new()
    {
        ["NR"] = [ChecklistCriterion.OpenTransparentProcedure, ChecklistCriterion.ArbitrationPossible, ChecklistCriterion.Evaluation],
        ["SW"] =
        [
            ChecklistCriterion.SubsidiarityAndPlurality,
            ChecklistCriterion.StateFrameworkContracts,
            ChecklistCriterion.NeedIsMet,
            ChecklistCriterion.SteeringBodyOfEqualParts,
            ChecklistCriterion.Evaluation,
        ],
        ["NW"] = [ChecklistCriterion.NecessaryCostIncreases],
    };

    private static readonly Dictionary<ChecklistCriterion, string> Evidence = new()
    {
        [ChecklistCriterion.IndividualClaimsAndChoice] = "Vertrag § 1 Abs. 3; Merkblatt Wunsch- und Wahlrecht, Stand 2025",
        [ChecklistCriterion.SubsidiarityAndPlurality] = "Trägerübersicht des Sozialraums, Anlage 2",
        [ChecklistCriterion.OpenTransparentProcedure] = "Öffentliche Bekanntmachung und Niederschrift der Auswahlsitzung",
        [ChecklistCriterion.NecessaryCostIncreases] = "Vertrag § 3 Abs. 3 (Fortschreibung nach Tarif)",
        [ChecklistCriterion.StateFrameworkContracts] = "Abgleich mit dem Landesrahmenvertrag, Vermerk der Fachstelle",
        [ChecklistCriterion.NeedIsMet] = "Vertrag § 3 Abs. 6 (Anpassung bei geänderter Fallzahl)",
        [ChecklistCriterion.ArbitrationPossible] = "Vertrag § 11 (Schiedsstelle)",
        [ChecklistCriterion.NoProcurementByTender] = "Vergabevermerk der Rechtsabteilung",
        [ChecklistCriterion.ConceptPrinciples] = "Fachkonzept Sozialraumorientierung, Anlage 1",
        [ChecklistCriterion.ParticipatoryPlanning] = "Protokolle der Stadtteilkonferenzen",
        [ChecklistCriterion.Cooperation] = "Kooperationsvereinbarung des Kernteams",
        [ChecklistCriterion.SteeringBodyOfEqualParts] = "Geschäftsordnung des Steuerungsgremiums",
        [ChecklistCriterion.AnchoredInArea] = "Standortnachweis der Anlaufstellen",
        [ChecklistCriterion.ProcessAssessment] = "Vordruck „Einschätzung“, Anlage 3",
        [ChecklistCriterion.ProcessJournal] = "Vordruck „Verlaufsjournal“, Anlage 4",
        [ChecklistCriterion.ProcessAgreement] = "Vordruck „Hilfevereinbarung“, Anlage 5",
        [ChecklistCriterion.ProcessCourse] = "Vordruck „Verlauf“, Anlage 6",
        [ChecklistCriterion.ProcessClosing] = "Vordruck „Abschluss“, Anlage 7",
    };

    public static async Task AnswerAsync(ChecklistStore store, DemoAgreement plan)
    {
        ChecklistCriterion[] open = plan.Goal < AgreementState.Active ? Open.GetValueOrDefault(plan.Area, []) : [];
        foreach (var criterion in Checklist.Of(plan.Model.HasProcessDocuments).Except(open))
        {
            var evidence = Evidence.GetValueOrDefault(criterion);
            var reason = evidence is null ? "Die Evaluation ist beauftragt; der erste Bericht liegt nach dem Budgetjahr vor." : null;
            DateOnly? expires = criterion switch
            {
                ChecklistCriterion.StateFrameworkContracts => plan.After(12, 31),
                ChecklistCriterion.AnchoredInArea when plan is { Area: "WE", Goal: AgreementState.Active } => plan.In(9, 30),
                ChecklistCriterion.ArbitrationPossible when plan is { Area: "MI", Goal: AgreementState.Active } => plan.In(12, 15),
                _ => null,
            };
            DemoDesk.Expect(await store.AnswerAsync(plan.Id, criterion, evidence, reason, expires), $"{plan.Step} {criterion}");
        }
    }
}
