using System.Text.RegularExpressions;
using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>
/// Fills the parameters of a route from the demo city: with what belongs to the north-eastern area and its lead provider, or with what
/// belongs to others.
/// </summary>
internal sealed partial class RouteValues
{
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> foreign = new(StringComparer.Ordinal);

    /// <summary>What "id" means below a path; the longest match counts.</summary>
    private static readonly (string Below, string Table)[] Ids =
    [
        ("/vereinbarungen", "agreements"),
        ("/api/v1/agreements", "agreements"),
        ("/budgets", "fixed_budgets"),
        ("/api/v1/budgets", "fixed_budgets"),
        ("/varianten", "budget_variants"),
        ("/api/v1/variants", "budget_variants"),
        ("/einbehalt", "retention_parts"),
        ("/einbehalt/eingang", "retention_proofs"),
        ("/api/v1/retention", "retention_parts"),
        ("/api/v1/retention/proofs", "retention_proofs"),
        ("/auszahlungen", "payouts"),
        ("/auszahlungen/kasse", "cash_exports"),
        ("/api/v1/payouts", "payouts"),
        ("/api/v1/cash-exports", "cash_exports"),
        ("/api/v1/bookings", "ledger_transactions"),
        ("/abzuege", "deductions"),
        ("/api/v1/deductions", "deductions"),
        ("/traeger", "providers"),
        ("/sozialraeume", "areas"),
        ("/zweckbindungen", "earmark_accounts"),
        ("/neuverhandlungen", "renegotiations"),
        ("/schlichtungen", "arbitrations"),
        ("/api/v1/arbitrations", "arbitrations"),
        ("/api/v1/renegotiations", "renegotiations"),
        ("/verteilung", "distribution_scenarios"),
        ("/api/v1/distribution-scenarios", "distribution_scenarios"),
        ("/api/v1/hour-rates", "hour_rates"),
        ("/berichte", "reports"),
        ("/berichte/plan", "report_orders"),
        ("/api/v1/reports", "reports"),
        ("/oeffentlich", "open_reports"),
        ("/stundensaetze", "hour_rates"),
        ("/traegerauswahl", "selection_procedures"),
        ("/api/v1/selections", "selection_procedures"),
        ("/workshops", "workshops"),
        ("/verschiebungen", "help_moves"),
        ("/versorgung/anfragen", "supply_requests"),
        ("/api/v1/supply/requests", "supply_requests"),
        ("/versorgung/zusagen", "supply_promises"),
        ("/was-waere-wenn", "fixed_budgets"),
        ("/benutzer", "users"),
        ("/importe", "import_runs"),
        ("/importe/profile", "import_profiles"),
        ("/api/v1/imports", "import_runs"),
        ("/dateien", "files"),
        ("/budgetkonto/buchung", "ledger_transactions"),
        ("/protokoll", "audit_entries"),
        ("/nachweise", "retention_parts"),
        ("/meine-dokumente", "payouts"),
        ("/dokumente", "payouts"),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["version"] = "1",
        ["year"] = "2026",
        ["period"] = "2026-Q1",
        ["sequence"] = "1",
        ["position"] = "1",
        ["code"] = "404",
        ["key"] = "PaidShare",
        ["figure"] = "verbrauch",
        ["criterion"] = "NeedIsMet",
        ["to"] = "Settled",
        ["condition"] = "neu",
        ["format"] = "csv",
        ["file"] = "proberechnung.json",
        ["kind"] = "bescheid",
        ["table"] = "stunden",
        ["bearing"] = "00000000-0000-7000-8000-000000000000",
        ["conflict"] = "00000000-0000-7000-8000-000000000000",
        ["model"] = "siegen",
        ["zahl"] = "Approved",
    };

    public static async Task<RouteValues> ReadAsync(TestDatabase database)
    {
        var values = new RouteValues();
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using (var files = source.CreateCommand(WalledDatabase.Files))
            await files.ExecuteNonQueryAsync();
        await using (var waiting = source.CreateCommand(WalledDatabase.Mappings))
            await waiting.ExecuteNonQueryAsync();
        await using (
            var earmarked = source.CreateCommand(
                "set session_replication_role = replica; "
                    + "insert into earmark_accounts (id, agreement_id, provider_id, budget_year, purpose, deadline, "
                    + "opened_at, opened_name, opened_user_id) "
                    + "select gen_random_uuid(), agreement_id, provider_id, budget_year, 'Networking', '2027-12-31', "
                    + "now(), 'x', gen_random_uuid() from settlements where version = 1 on conflict do nothing; "
                    + "reset session_replication_role"
            )
        )
            await earmarked.ExecuteNonQueryAsync();
        await using (var negotiated = source.CreateCommand(WalledDatabase.Renegotiations))
            await negotiated.ExecuteNonQueryAsync();
        var (area, provider, user) = (DemoUsers.AreaManager.AreaId, DemoUsers.Coordinator.ProviderId, DemoUsers.Coordinator.Id);
        var mine = $"in (select agreement_id from agreement_providers where provider_id = '{provider}')";
        foreach (
            var (name, table, isOwn) in new[]
            {
                ("agreements", "agreements", $"id {mine}"),
                ("fixed_budgets", "fixed_budgets", $"agreement_id {mine}"),
                ("budget_variants", "budget_variants", $"agreement_id {mine}"),
                ("retention_parts", "retention_parts", $"agreement_id {mine}"),
                ("retention_proofs", "retention_proofs", $"part_id in (select id from retention_parts where agreement_id {mine})"),
                ("payouts", "payouts", $"agreement_id {mine}"),
                ("deductions", "deductions", $"agreement_id {mine}"),
                ("earmark_accounts", "earmark_accounts", $"provider_id = '{provider}'"),
                ("renegotiations", "renegotiations", $"provider_id = '{provider}'"),
                ("arbitrations", "arbitrations", $"provider_id = '{provider}'"),
                ("distribution_scenarios", "distribution_scenarios", "state = 'Decided'"),
                ("reports", "reports", "id in (select report_id from report_versions where state = 'Released')"),
                ("open_reports", "reports", "id in (select report_id from report_versions where state = 'Released' and is_open)"),
                ("report_orders", "report_orders", "is_on"),
                ("hour_rates", "hour_rates", $"provider_id = '{provider}'"),
                (
                    "selection_procedures",
                    "selection_procedures",
                    $"state = 'Called' or id in (select procedure_id from selection_applications where provider_id = '{provider}')"
                ),
                ("selection_applications", "selection_applications", $"provider_id = '{provider}'"),
                (
                    "supply_requests",
                    "supply_requests",
                    $"area_id = '{area}' or id in (select request_id from supply_asks where provider_id = '{provider}')"
                ),
                ("supply_promises", "supply_promises", $"area_id = '{area}'"),
                ("workshops", "workshops", $"provider_id = '{provider}'"),
                ("help_moves", "help_moves", $"provider_id = '{provider}'"),
                ("cash_exports", "cash_exports", "true"),
                ("providers", "providers", $"id = '{provider}'"),
                ("areas", "areas", $"id = '{area}'"),
                ("users", "users", $"id = '{user}'"),
                ("import_runs", "import_runs", $"format = 'base-year' and state <> 'NeedsMapping' or agreement_id {mine}"),
                ("mapped_runs", "import_runs", "format = 'base-year' and state = 'NeedsMapping'"),
                ("import_profiles", "import_profiles", $"format = 'base-year' or provider_id = '{provider}'"),
                ("files", "files", $"agreement_id {mine}"),
                ("ledger_transactions", "ledger_transactions", $"agreement_id {mine}"),
                ("audit_entries", "audit_entries", "true"),
                ("provider_terms", "provider_terms", $"provider_id = '{provider}'"),
                ("outline_files", "files", "agreement_id is null and name like '%json'"),
            }
        )
        {
            await values.Fill(source, name, table, isOwn);
        }

        // What is not waiting for its mapping can be the provider's own.
        values.foreign["mapped_runs"] = values.foreign["import_runs"];

        foreach (var rows in new[] { values.own, values.foreign })
        {
            await using var period = source.CreateCommand(
                $"select period from dues where fixed_budget_id = '{rows["fixed_budgets"]}' order by 1 limit 1"
            );
            rows["budgetPeriod"] = (string)(await period.ExecuteScalarAsync())!;
        }

        foreach (var (rows, whose) in new[] { (values.own, mine), (values.foreign, $"not {mine}") })
        {
            await using var settled = source.CreateCommand(
                $"select agreement_id::text, budget_year::text from settlements where state = 'Approved' and agreement_id {whose} limit 1"
            );
            await using var reader = await settled.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync(), "The demo city has settled years on both sides.");
            (rows["settledAgreement"], rows["settledYear"]) = (reader.GetString(0), reader.GetString(1));
        }

        (values.own["areaCode"], values.foreign["areaCode"]) = (DemoUsers.AreaManager.Area!, "MI");
        await values.Case(source, $"d.area_id = '{area}'", values.own);
        await values.Case(source, $"d.area_id <> '{area}'", values.foreign);
        return values;
    }

    /// <summary>The address for a door.</summary>
    /// <param name="door">Whose pattern is filled.</param>
    /// <param name="strangers">With other people's rows.</param>
    public string Fill(Door door, bool strangers = false)
    {
        var pattern = Parameter().Replace(door.Pattern, match => Value(door.Pattern, match.Groups[1].Value, strangers ? foreign : own));
        return pattern.Length > 1 ? pattern.TrimEnd('/') : pattern;
    }

    /// <summary>Whether the address names a row that can be somebody else's.</summary>
    public static bool NamesARow(Door door) =>
        Parameter()
            .Matches(door.Pattern)
            .Any(static m => m.Groups[1].Value is "id" or "agreementId" or "areaId" or "areaCode" or "number" or "other");

    private static string Value(string pattern, string parameter, Dictionary<string, string> rows) =>
        parameter switch
        {
            "id" or "agreementId" when IsSettlement(pattern) => rows["settledAgreement"],
            "year" when IsSettlement(pattern) => rows["settledYear"],
            "id" when pattern.EndsWith("/zuordnen", StringComparison.Ordinal) => rows["mapped_runs"],
            "id" => rows[
                Ids.Where(id => pattern.StartsWith(id.Below, StringComparison.Ordinal)).MaxBy(static id => id.Below.Length).Table
                    ?? throw new InvalidOperationException($"What is the id of {pattern}? Add it to {nameof(RouteValues)}.")
            ],
            "other" => rows["budget_variants"],
            "applicationId" => rows["selection_applications"],
            "agreementId" => rows["agreements"],
            "areaId" => rows["areas"],
            "key" when pattern.StartsWith("/modellvergleich", StringComparison.Ordinal) => "stuttgart",
            "termId" => rows["provider_terms"],
            "fileId" => rows["outline_files"],
            "areaCode" => rows["areaCode"],
            "number" when pattern.Contains("/fassung/", StringComparison.Ordinal) => "1",
            "file" when pattern.StartsWith("/berichte", StringComparison.Ordinal) => "bericht.xlsx",
            "file" when pattern.StartsWith("/oeffentlich", StringComparison.Ordinal) => "daten.csv",
            "caseNumber" or "number" => rows["caseNumber"],
            "year"
                when pattern.Contains("basisjahre", StringComparison.Ordinal) || pattern.Contains("base-years", StringComparison.Ordinal) =>
                rows["caseYear"],
            "period" when pattern.Contains("/budgets/", StringComparison.Ordinal) => rows["budgetPeriod"],
            "secret" => "srb_unbekannt",
            "code" when pattern.StartsWith("/einladung", StringComparison.Ordinal) => "abc",
            _ => Words.TryGetValue(parameter, out var word)
                ? word
                : throw new InvalidOperationException($"What is {parameter} of {pattern}? Add it to {nameof(RouteValues)}."),
        };

    private static bool IsSettlement(string pattern) =>
        pattern.Contains("/settlements/", StringComparison.Ordinal) || pattern.StartsWith("/abrechnungen/", StringComparison.Ordinal);

    private async Task Fill(NpgsqlDataSource source, string name, string table, string isOwn)
    {
        own[name] = await One(source, table, isOwn) ?? Guid.Empty.ToString();
        foreign[name] = await One(source, table, $"not ({isOwn})") ?? own[name];
    }

    private static async Task<string?> One(NpgsqlDataSource source, string table, string condition)
    {
        await using var command = source.CreateCommand(
            $"select id::text from {table} where {condition} order by {(table == "payouts" ? "state = 'Approved' desc, id" : "id")} limit 1"
        );
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task Case(NpgsqlDataSource source, string condition, Dictionary<string, string> rows)
    {
        await using var command = source.CreateCommand(
            "select d.year::text || ' ' || s.case_number from service_lines s join base_year_datasets d on d.id = s.dataset_id "
                + $"where {condition} order by 1 limit 1"
        );
        var found = ((string)(await command.ExecuteScalarAsync())!).Split(' ');
        (rows["caseYear"], rows["caseNumber"]) = (found[0], found[1]);
    }

    [GeneratedRegex(@"\{(\w+)(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Parameter();
}
