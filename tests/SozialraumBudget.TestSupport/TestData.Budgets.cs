using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.TestSupport;

/// <summary>Agreements with terms, base year, variant and fixed budget.</summary>
public sealed partial class TestData
{
    private const string CopyServices =
        "copy service_lines (dataset_id, row, case_number, help_type, setting, provider, unit, quantity, rate, \"from\", \"to\", "
        + "label, amount) from stdin (format binary)";

    /// <summary>
    /// An agreement over one of the worked examples: all required terms, retention conditions with items, base-year services, a variant
    /// with the example's limits and exclusion, an approved bank account, and, if asked for, the fixed budget. Its figures are those of
    /// expected.json.
    /// </summary>
    /// <param name="example">Which example; see <see cref="SharedExamples"/>.</param>
    /// <param name="fix">Fix the budget through the product's own script.</param>
    /// <param name="state">Where the agreement stands.</param>
    /// <param name="variant">Make the variant; needed to fix.</param>
    /// <param name="bankAccount">Give the provider an approved bank account.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="area">Name of the area.</param>
    /// <param name="model">Key of the budget model; one that rests on a base year.</param>
    /// <param name="after">
    /// The scenario whose agreement held before: the same area and provider, from <paramref name="beginsOn"/> on.
    /// </param>
    /// <param name="beginsOn">First day of an agreement that follows another within the year.</param>
    public async Task<BudgetScenario> CreateBudgetScenario(
        string example = SharedExamples.Small,
        bool fix = true,
        AgreementState state = AgreementState.Active,
        bool variant = true,
        bool bankAccount = true,
        int year = 2026,
        string? area = null,
        string model = "stuttgart",
        BudgetScenario? after = null,
        DateOnly? beginsOn = null,
        Func<ServiceLine, bool>? only = null
    )
    {
        var terms = SharedExamples.Terms(example);
        var areaRow = after?.Area ?? await CreateArea(area);
        var provider = after?.Provider ?? await CreateProvider();
        var agreement = await CreateAgreement(areaRow, provider, year, model, beginsOn);
        await AddTerms(agreement, terms);
        if (agreement.BudgetModel.Retains)
            await AddConditions(agreement, terms, year);
        await MoveTo(agreement, state);
        if (bankAccount && after is null)
            await CreateBankAccount(provider);
        var lead = (string)terms["lead_provider"]!;
        var lines = SharedExamples
            .Services(example)
            .Where(only ?? (static _ => true))
            .Select(l => l.Provider == lead ? l with { Provider = provider.Name } : l)
            .ToList();
        var dataset = after?.Dataset ?? await CreateDataset(areaRow.Id, lines, provider.Name, (int)terms["base_year"]!);
        var controller = User(Role.Controller);
        var scenario = new BudgetScenario
        {
            Area = areaRow,
            Provider = provider,
            Agreement = agreement,
            Dataset = dataset,
            Controller = controller,
            Variant = variant || fix ? await CreateVariant(agreement, dataset, terms, year) : null,
        };
        return fix ? scenario with { Fixed = await Fix(scenario.Variant!.Id, controller) } : scenario;
    }

    /// <summary>Fixes a variant as the user; a refusal fails the test.</summary>
    public async Task<FixedBudget> Fix(Guid variantId, UserContext controller)
    {
        await using var db = As(controller);
        var current = new FixedUser(controller);
        var fixing = new BudgetFixing(db, new AgreementTermStore(db, current, TimeProvider.System), current, TimeProvider.System);
        var (budget, refusal) = await fixing.FixAsync(variantId, "Ergebnis der Verhandlung");
        return budget ?? throw new InvalidOperationException(refusal!.Text);
    }

    /// <summary>Services of an area's base year, stored as the import stores them.</summary>
    public async Task<BaseYearDataset> CreateDataset(Guid areaId, IReadOnlyList<ServiceLine> lines, string leadProvider, int year = 2024)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var baseYear = new BudgetYear(year);
        var file = await Save(
            new StoredFile
            {
                Name = "basisjahr.csv",
                ContentType = "text/csv",
                Size = 0,
                Sha256 = new string('0', 64),
                Scan = "nicht geprüft",
                Uploaded = Stamp(),
            }
        );
        var run = await Save(
            new ImportRun
            {
                Format = "base-year",
                Target = $"{year}",
                FileId = file.Id,
                Sha256 = Guid.NewGuid().ToString("N").PadRight(64, '0'),
                State = ImportState.Completed,
                Started = Stamp(),
            }
        );
        var cases = AnnualCaseCosts.Condense(lines, baseYear, new(leadProvider));
        var dataset = new BaseYearDataset
        {
            Year = year,
            AreaId = areaId,
            ImportRunId = run.Id,
            Services = lines.Count,
            Cases = cases.Count,
            Sum = Money.Sum(cases.Select(static c => c.AnnualCost)),
            CreatedAt = Now,
        };
        await using var db = As();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(dataset);
        await db.SaveChangesAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var copy = await connection.BeginBinaryImportAsync(CopyServices))
        {
            foreach (var line in lines)
            {
                await copy.WriteRowAsync(
                    default,
                    dataset.Id,
                    line.RowNumber,
                    line.CaseNumber,
                    line.HelpType.Code(),
                    line.Setting.ToString(),
                    line.Provider,
                    line.Unit.ToString(),
                    line.Quantity,
                    line.Rate,
                    line.From,
                    line.To,
                    line.Label ?? "",
                    ServiceAmount.Calculate(line, baseYear).Amount.Amount
                );
            }

            await copy.CompleteAsync();
        }

        await transaction.CommitAsync();
        return dataset;
    }

    public async Task<BankAccount> CreateBankAccount(Provider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var account = new BankAccount
        {
            ProviderId = provider.Id,
            Iban = "DE02120300000000202051",
            AccountHolder = provider.Name,
            ValidFrom = new(2026, 1, 1),
            Proposed = Stamp("Controllerin"),
        };
        account.Approve(Stamp("Freigeberin"));
        return await Save(account);
    }

    private async Task<BudgetVariant> CreateVariant(Agreement agreement, BaseYearDataset dataset, JsonNode terms, int year)
    {
        var variant = new BudgetVariant
        {
            AgreementId = agreement.Id,
            BudgetYear = year,
            DatasetId = dataset.Id,
            Name = "Verhandlung 1",
            Limits = [.. terms["cost_type_limits"]!.AsArray().Select(static n => (decimal)n!)],
            Created = Stamp(),
        };
        variant.Adjustments.AddRange(
            terms["excluded"]!
                .AsArray()
                .Select(
                    (n, i) =>
                        new BudgetAdjustmentRecord
                        {
                            VariantId = variant.Id,
                            Position = i + 1,
                            Kind = AdjustmentKind.Exclude,
                            CaseNumber = (string)n!,
                            Reason = "Vollzeitpflege außerhalb",
                            Made = Stamp(),
                        }
                )
        );
        return await Save(variant);
    }
}
