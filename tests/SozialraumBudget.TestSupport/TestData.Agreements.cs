using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.TestSupport;

/// <summary>Terms, counter-performances and states of agreements.</summary>
public sealed partial class TestData
{
    private const string Clause = "§ 4 Budgetvertrag";

    /// <summary>A negotiated agreement of a model that rests on a typed record, which no city has: <see cref="StaffModel"/>.</summary>
    public Task<Agreement> CreateStaffAgreement()
    {
        BudgetModels.Try(new StaffModel());
        return CreateRecordAgreement(StaffModel.Name);
    }

    /// <summary>A negotiated agreement of a model that rests on a typed record.</summary>
    public async Task<Agreement> CreateRecordAgreement(string model)
    {
        var (area, provider) = (await CreateArea(), await CreateProvider());
        var agreement = new Agreement
        {
            Model = model,
            AreaId = area.Id,
            LeadProviderId = provider.Id,
            Title = $"Stellenvertrag {area.Name}",
            FirstYear = 2026,
            LastYear = 2026,
            Created = Stamp(),
        };
        agreement.Providers.Add(
            new AgreementProvider
            {
                AgreementId = agreement.Id,
                ProviderId = provider.Id,
                Role = ProviderRole.LeadProvider,
            }
        );
        agreement.Terms.Add(
            new AgreementTermRecord
            {
                AgreementId = agreement.Id,
                Key = nameof(TermKey.PayoutDueDays),
                Value = "0",
                ValidFrom = new(2026, 1, 1),
                Version = 1,
                Source = "§ 4",
                Reason = "Abschluss",
                Created = Stamp(),
            }
        );
        await Save(agreement);
        await using var db = As();
        db.Attach(agreement);
        db.Add(agreement.MoveTo(AgreementState.Negotiated, "Test", Stamp()));
        await db.SaveChangesAsync();
        return agreement;
    }

    private async Task AddTerms(Agreement agreement, JsonNode terms)
    {
        var increases = terms["increases"]!.AsArray().Select(static n => $"{Percent(n!)} (Tarif)");
        (TermKey Key, string Value)[] values =
        [
            (TermKey.BaseYear, ((int)terms["base_year"]!).ToString(CultureInfo.InvariantCulture)),
            (TermKey.ShareB, Percent(terms["share_b"]!)),
            (TermKey.Increases, string.Join("; ", increases)),
            (TermKey.LegalBasisOwnAmbulatory, "§ 77 SGB VIII"),
            (TermKey.LegalBasisOwnResidential, "§ 78b SGB VIII"),
            (TermKey.LegalBasisExternal, "§ 77 SGB VIII"),
            (TermKey.LegalBasisCaseIndependent, "§ 77 SGB VIII"),
            (TermKey.PaidShare, Percent(terms["paid_share"]!)),
            (TermKey.PayoutDueDays, "14"),
            (TermKey.BonusMaximum, Percent(terms["bonus_share"]!)),
            (TermKey.HourRate, "68,40"),
            (TermKey.ControllingDueDays, "30"),
        ];
        await using var db = As();
        db.AddRange(
            values.Select(v => new AgreementTermRecord
            {
                AgreementId = agreement.Id,
                Key = v.Key.ToString(),
                Value = v.Value,
                ValidFrom = new(agreement.FirstYear, 1, 1),
                Version = 1,
                Source = Clause,
                Reason = "Abschluss",
                Created = Stamp(),
            })
        );
        await db.SaveChangesAsync();
    }

    /// <summary>Controlling data per quarter, annual accounts, use of volunteers, with the example's weights.</summary>
    private async Task AddConditions(Agreement agreement, JsonNode terms, int year)
    {
        await using var db = As();
        var position = 0;
        foreach (var (name, weight) in terms["retention_weights"]!.AsObject())
        {
            var (title, items) = name switch
            {
                "controlling data" => (
                    "Quartalsmeldungen",
                    Period
                        .Of(new BudgetYear(year), PeriodKind.Quarter)
                        .Select(static q => ($"Quartalsmeldung {q}", q.Last.AddDays(30)))
                        .ToArray()
                ),
                "annual accounts" => ("Jahresabschluss", [("Jahresabschluss", new DateOnly(year + 1, 6, 30))]),
                _ => ("Ehrenamtliche", [("Einsatz Ehrenamtlicher", new DateOnly(year, 12, 31))]),
            };
            var condition = new RetentionConditionRecord
            {
                AgreementId = agreement.Id,
                Position = ++position,
                Name = title,
                Weight = (decimal)weight!,
                Source = "§ 6 Budgetvertrag",
            };
            condition.Items.AddRange(
                items.Select(
                    (item, i) =>
                        new RetentionItemRecord
                        {
                            ConditionId = condition.Id,
                            BudgetYear = year,
                            Position = i + 1,
                            Name = item.Item1,
                            DueOn = item.Item2,
                        }
                )
            );
            db.Add(condition);
        }

        await db.SaveChangesAsync();
    }

    private async Task MoveTo(Agreement agreement, AgreementState state)
    {
        await using var db = As();
        db.Attach(agreement);
        AgreementState[] way = [AgreementState.Negotiated, AgreementState.Active, AgreementState.Settled, AgreementState.Ended];
        foreach (var next in way.Where(s => s <= state))
        {
            db.Add(agreement.MoveTo(next, "Test", Stamp()));
        }

        await db.SaveChangesAsync();
    }

    private static string Percent(JsonNode share) => Share.Parse((string)share!).ToString();
}
