using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Draws up an agreement: partners, terms, counter-performances, checklist.</summary>
internal static class DemoContract
{
    /// <summary>One transaction; an agreement that exists is complete.</summary>
    public static async Task<int> DrawUpAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan)
    {
        if (await db.Agreements.AnyAsync(a => a.Id == plan.Id))
        {
            return 0;
        }

        await using var unit = await UnitOfWork.BeginAsync(db, CancellationToken.None);
        var agreement = new Agreement
        {
            Id = plan.Id,
            Model = plan.ModelKey,
            AreaId = plan.Place.Id,
            LeadProviderId = plan.LeadProviderId,
            Title = plan.Contract,
            FirstYear = plan.Year,
            LastYear = plan.Year,
            Created = user.Stamp(clock),
        };
        agreement.Providers.Add(
            new AgreementProvider
            {
                AgreementId = plan.Id,
                ProviderId = plan.LeadProviderId,
                Role = ProviderRole.LeadProvider,
            }
        );
        agreement.Providers.AddRange(
            DemoTerms
                .PartnersOf(plan.Place)
                .Select(p => new AgreementProvider
                {
                    AgreementId = plan.Id,
                    ProviderId = p.Provider,
                    Role = p.Role,
                })
        );
        db.Add(agreement);
        if (plan.Model.Retains)
            db.AddRange(Conditions(plan));
        await db.SaveChangesAsync();
        await DemoChecklist.AnswerAsync(new ChecklistStore(db, user, clock), plan);
        var store = new AgreementTermStore(db, user, clock);
        foreach (var (key, value, clause) in Terms(plan).Where(t => plan.Model.Term(t.Key) is not null))
        {
            DemoDesk.Expect(
                await store.ChangeAsync(plan.Id, key, value, plan.In(1, 1), $"{clause} {plan.Contract}", "Vertragsentwurf"),
                $"{plan.Step} {key}"
            );
        }

        await unit.CommitAsync();
        return 1;
    }

    private static IEnumerable<(TermKey Key, string Value, string Clause)> Terms(DemoAgreement plan)
    {
        yield return (TermKey.BaseYear, $"{plan.BaseYear}", "§ 3 Abs. 1");
        yield return (TermKey.ShareB, "6 %", "§ 3 Abs. 4");
        if (plan.Goal != AgreementState.Draft)
        {
            var (first, second) = (plan.BaseYear + 1, plan.BaseYear + 2);
            yield return (TermKey.Increases, $"3,5 % (Tarifsteigerung {first}); 4,2 % (Tarifsteigerung {second})", "§ 3 Abs. 3");
            yield return (TermKey.HourRate, "71,40", "§ 7 Abs. 1");
            yield return (TermKey.DocumentableTimes, "Fallspezifische, fallübergreifende und fallunspezifische Arbeit", "§ 7 Abs. 2");
            yield return (TermKey.FlatShareTimes, "Fahrzeiten, Dokumentation, Teamsitzungen", "§ 7 Abs. 3");
            yield return (TermKey.FlatTimeShare, "18 %", "§ 7 Abs. 3");
            yield return (TermKey.AccountsDueDate, $"30.06.{plan.Year + 1}", "§ 9 Abs. 1");
            yield return (TermKey.SettlementTolerance, "1 %", "§ 9 Abs. 2");
            yield return (TermKey.SurplusThreshold, "60", "§ 9 Abs. 3");
            yield return (TermKey.YouthWelfareLimit, "51.129,19", "§ 9 Abs. 4");
            yield return (TermKey.EarmarkYears, "2", "§ 9 Abs. 4");
            yield return (TermKey.RenegotiationCorridor, "4 %", "§ 9 Abs. 8");
            yield return (TermKey.DeficitVariant, "zieldifferenziert", "§ 9 Abs. 6");
            yield return (TermKey.OutsideShare, "50 %", "§ 9 Abs. 6");
            yield return (TermKey.CorridorEnds, DemoClosedYear.Corridor, "§ 9 Abs. 6");
            yield return (TermKey.QualityShares, "50 %; 75 %; 75 %; 50 %; 100 %", "§ 9 Abs. 7");
            yield return (TermKey.IndicatorTimeLag, "1", "§ 9 Abs. 5");
            yield return (TermKey.WeightBasicIncome, "30 %", "§ 9 Abs. 5");
            yield return (TermKey.WeightUnder21, "20 %", "§ 9 Abs. 5");
            yield return (TermKey.WeightSingleParents, "10 %", "§ 9 Abs. 5");
        }

        yield return (TermKey.LegalBasisOwnAmbulatory, "§ 77 SGB VIII", "§ 2");
        yield return (TermKey.LegalBasisOwnResidential, "§ 78b SGB VIII", "§ 2");
        yield return (TermKey.LegalBasisExternal, "§ 77 SGB VIII", "§ 2");
        yield return (TermKey.LegalBasisCaseIndependent, "§ 77 SGB VIII", "§ 2");
        yield return (TermKey.PaidShare, "95 %", "§ 4 Abs. 1");
        yield return (TermKey.PayoutDueDays, "15", "§ 4 Abs. 2");
        yield return (TermKey.BonusMaximum, "1 %", "§ 6");
        yield return (TermKey.ControllingDueDays, "30", "§ 8 Abs. 1");
        yield return (TermKey.ConflictSplitCity, "50 %", "§ 10");
    }

    private static IEnumerable<RetentionConditionRecord> Conditions(DemoAgreement plan)
    {
        yield return Condition(
            plan,
            1,
            "Controllingdaten je Quartal",
            2,
            "§ 5 Abs. 1",
            [.. new BudgetYear(plan.Year).Quarters.Select(static q => ($"Quartalsmeldung {q}", q.Last.AddDays(30)))]
        );
        yield return Condition(plan, 2, "Jahresabschluss", 2, "§ 5 Abs. 2", ($"Jahresabschluss {plan.Year}", plan.After(6, 30)));
        yield return Condition(
            plan,
            3,
            "Einsatz Ehrenamtlicher",
            1,
            "§ 5 Abs. 3",
            ("Lernpatenschaften", plan.In(5, 31)),
            ("Ferienprogramm", plan.In(9, 15)),
            ("Familiencafé", plan.In(12, 15))
        );
    }

    private static RetentionConditionRecord Condition(
        DemoAgreement plan,
        int position,
        string name,
        int weight,
        string clause,
        params (string Name, DateOnly DueOn)[] items
    )
    {
        var condition = new RetentionConditionRecord
        {
            AgreementId = plan.Id,
            Position = position,
            Name = name,
            Weight = weight,
            Source = $"{clause} {plan.Contract}",
        };
        condition.Items.AddRange(
            items.Select(
                (item, i) =>
                    new RetentionItemRecord
                    {
                        ConditionId = condition.Id,
                        BudgetYear = plan.Year,
                        Position = i + 1,
                        Name = item.Name,
                        DueOn = item.DueOn,
                    }
            )
        );
        return condition;
    }
}
