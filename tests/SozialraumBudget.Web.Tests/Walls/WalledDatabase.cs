using Npgsql;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>The demo city seen by the superuser and, as the app role, by one of its users.</summary>
public sealed class WalledDatabase : IAsyncLifetime
{
    /// <summary>A claim, a login, a key, a file each, so that no table is empty.</summary>
    private const string Accounts =
        """
            insert into user_claims (user_id, claim_type, claim_value) select id, 'x', 'y' from users;
            insert into user_logins (login_provider, provider_key, user_id) select 'x', id::text, id from users;
            insert into user_tokens (user_id, login_provider, name, value) select id, 'x', 'y', 'z' from users;
            insert into access_changes (id, user_id, kind, by_user_id, by_name, at)
                select gen_random_uuid(), id, 'Locked', id, 'x', now() from users;
            insert into access_proposals (id, user_id, role, proposed_user_id, proposed_name, proposed_at, alone)
                select gen_random_uuid(), u.id, 'Approver', o.id, 'x', now(), false
                from users u join lateral (select id from users where id <> u.id limit 1) o on true;
            insert into provider_spellings (id, provider_id, name, folded, recorded_user_id, recorded_name, recorded_at)
                select gen_random_uuid(), id, name, id::text, gen_random_uuid(), 'x', now() from providers;
            insert into reversal_requests (id, payout_id, reason, requested_user_id, requested_name, requested_at)
                select gen_random_uuid(), id, 'x', gen_random_uuid(), 'x', now() from payouts where state = 'Approved';
            insert into user_sessions (id, user_id, started_at, ends_at) select gen_random_uuid(), id, now(), now() from users;
            insert into sign_in_trials (key, failures, at) select md5(id::text), 1, now() from users;
            insert into kept_forms (id, user_id, address, values, at) select gen_random_uuid(), id, '/', 'x', now() from users;
            insert into read_entries (id, at, user_id, user_name, kind, source, subject)
                select gen_random_uuid(), now(), id, 'x', 'Refused', 'Page', 'x' from users;
            insert into idempotency_records (user_id, key, request_hash, at) select id, 'k', 'h', now() from users;
            """
        + Mappings
        + Lists
        + Files
        + Evidence
        + Renegotiations
        + """

            insert into role_claims (role_id, claim_type, claim_value) select id, 'x', 'y' from roles;
            """;

    /// <summary>A file of other columns that waits for its mapping, and a profile of every import; made once.</summary>
    internal const string Mappings = """

        insert into import_profiles (id, format, name, header_print, mapping, recorded_user_id, recorded_name, recorded_at)
            select gen_random_uuid(), f, 'x', 'x', '{"layout":{"header_row":1}}', gen_random_uuid(), 'x', now()
            from unnest(array['base-year', 'areas', 'social-structure', 'office-cases']) f on conflict do nothing;
        insert into files (id, name, content_type, size, sha256, scan, uploaded_user_id, uploaded_name, uploaded_at)
            select gen_random_uuid(), 'wartet.csv', 'text/csv', 22, repeat('1', 64), 'x', id, 'x', now()
            from users where not exists (select from files where name = 'wartet.csv') limit 1;
        insert into file_contents (file_id, bytes)
            select id, convert_to(E'Nummer;Region\nX-1;Nord\n', 'UTF8') from files
            where name = 'wartet.csv' and id not in (select file_id from file_contents);
        insert into import_runs (id, format, target, file_id, sha256, state, total_rows, done_rows, cancel_requested, dry_run,
            may_be_mapped, warnings_confirmed, names, issues, message, started_user_id, started_name, started_at)
            select gen_random_uuid(), 'base-year', '2024', id, sha256, 'NeedsMapping', 0, 0, false, true, true, false, '{}', '[]', 'x',
                uploaded_user_id, 'x', now()
            from files where name = 'wartet.csv' and id not in (select file_id from import_runs);

        insert into import_profiles (id, format, provider_id, name, header_print, mapping, recorded_user_id, recorded_name, recorded_at)
            select gen_random_uuid(), 'return-stunden', id, 'x', 'x', '{"layout":{"header_row":1}}', gen_random_uuid(), 'x', now()
            from providers on conflict do nothing;
        insert into files (id, name, content_type, size, sha256, agreement_id, scan, uploaded_user_id, uploaded_name, uploaded_at)
            select gen_random_uuid(), 'zeiten.csv', 'text/csv', 22, repeat('2', 64), id, 'x', created_user_id, 'x', now()
            from agreements where not exists (select from files where name = 'zeiten.csv');
        insert into file_contents (file_id, bytes)
            select id, convert_to(E'Nummer;Region\nX-1;Nord\n', 'UTF8') from files
            where name = 'zeiten.csv' and id not in (select file_id from file_contents);
        insert into import_runs (id, format, target, agreement_id, file_id, sha256, state, total_rows, done_rows, cancel_requested, dry_run,
            may_be_mapped, warnings_confirmed, names, issues, message, started_user_id, started_name, started_at)
            select gen_random_uuid(), 'return-stunden', 'Q1 2026, x', agreement_id, id, sha256, 'Cancelled', 0, 0, false, false, true,
                false,
                '{}', '[]', 'x', uploaded_user_id, 'x', now()
            from files where name = 'zeiten.csv' and id not in (select file_id from import_runs);

        """;

    /// <summary>Lists of the office for rounds of every agreement, of each who may bring one.</summary>
    private const string Lists = """

        insert into files (id, name, content_type, size, sha256, agreement_id, office_only, scan, uploaded_user_id, uploaded_name,
            uploaded_at)
            select gen_random_uuid(), 'fallliste.csv', 'text/csv', 22, repeat('3', 64), a.id, true, 'x', u.id, 'x', now()
            from agreements a, users u where not exists (select from files where name = 'fallliste.csv')
                and u.id in (select ur.user_id from user_roles ur join roles r on r.id = ur.role_id
                    where r.name in ('Controller', 'AreaManager'));
        insert into file_contents (file_id, bytes)
            select id, convert_to(E'Nummer;Region\nX-1;Nord\n', 'UTF8') from files
            where name = 'fallliste.csv' and id not in (select file_id from file_contents);
        insert into import_runs (id, format, target, agreement_id, file_id, sha256, state, total_rows, done_rows, cancel_requested, dry_run,
            may_be_mapped, warnings_confirmed, names, issues, message, started_user_id, started_name, started_at)
            select gen_random_uuid(), 'office-cases', 'Q1 2026, x', agreement_id, id, sha256, 'Cancelled', 0, 0, false, false, true,
                false,
                '{}', '[]', 'x', uploaded_user_id, 'x', now()
            from files where name = 'fallliste.csv' and id not in (select file_id from import_runs);

        """;

    /// <summary>A file for every agreement.</summary>
    internal const string Files = """
        insert into files (id, name, content_type, size, sha256, agreement_id, scan, uploaded_user_id, uploaded_name, uploaded_at)
            select gen_random_uuid(), 'nachweis.pdf', 'application/pdf', 1, repeat('0', 64), id, 'x', created_user_id, 'x', now()
            from agreements;
        insert into file_contents (file_id, bytes)
            select id, decode('25', 'hex') from files where id not in (select file_id from file_contents);
        """;

    /// <summary>A renegotiation with offer and file and an arbitration for every budget, and money that came in on every claim.</summary>
    internal const string Renegotiations = """
        set session_replication_role = replica;
        insert into renegotiations (id, agreement_id, provider_id, budget_year, number, occasion, excess, budget_version, total, facts,
                state, opened_at, opened_name, opened_user_id, closed_at, closed_name, closed_user_id, end_reason)
            select gen_random_uuid(), a.id, a.lead_provider_id, b.budget_year, 9, 'Other', 0, b.version, b.total,
                (select s.facts from settlements s limit 1), 'Ended', now(), 'x', gen_random_uuid(), now(), 'x', gen_random_uuid(), 'x'
            from agreements a join fixed_budgets b on b.agreement_id = a.id where b.version = 1 and b.total > 0 on conflict do nothing;
        insert into renegotiation_offers (id, renegotiation_id, side, total, reason, made_at, made_name, made_user_id)
            select gen_random_uuid(), id, 'Provider', 1, 'x', now(), 'x', gen_random_uuid() from renegotiations where number = 9;
        insert into renegotiation_files (offer_id, file_id)
            select o.id, f.id from renegotiation_offers o join renegotiations r on r.id = o.renegotiation_id
                join files f on f.agreement_id = r.agreement_id where r.number = 9 on conflict do nothing;
        insert into arbitrations (id, agreement_id, provider_id, budget_year, number, body, called_by, state)
            select gen_random_uuid(), a.id, a.lead_provider_id, b.budget_year, 9, 'x', 'Office', 'Withdrawn'
            from agreements a join fixed_budgets b on b.agreement_id = a.id where b.version = 1 on conflict do nothing;
        insert into arbitration_steps (id, arbitration_id, kind, side, day, text, made_at, made_name, made_user_id)
            select gen_random_uuid(), a.id, k.kind, 'Office', current_date, 'x', now() + k.later, 'x', gen_random_uuid()
            from arbitrations a cross join (values ('Called', interval '0'), ('Withdrawn', interval '1 second')) k (kind, later)
            where a.number = 9;
        insert into help_moves (id, agreement_id, provider_id, budget_year, kind, case_number, reason, months, monthly_cost, share,
                proposed_at, proposed_name, proposed_user_id)
            select gen_random_uuid(), a.id, a.lead_provider_id, b.budget_year, 'Avoided', 'WALL', 'x', 1, 1, 1, now(), 'x',
                gen_random_uuid()
            from agreements a join fixed_budgets b on b.agreement_id = a.id where b.version = 1 on conflict do nothing;
        insert into fixed_help_moves (fixed_budget_id, help_move_id)
            select b.id, m.id from help_moves m join fixed_budgets b on b.agreement_id = m.agreement_id where m.case_number = 'WALL'
            on conflict do nothing;
        insert into repayments
            (id, agreement_id, deduction_id, amount, received_on, reference, recorded_at, recorded_name, recorded_user_id)
            select gen_random_uuid(), agreement_id, id, 0.01, current_date, 'x', now(), 'x', gen_random_uuid() from deductions
            where amount > 0;
        set session_replication_role = origin;
        """;

    /// <summary>Evidence of every checklist, and a proof that is taken back.</summary>
    private const string Evidence = """

        insert into proof_withdrawals (proof_id, reason, withdrawn_at, withdrawn_name, withdrawn_user_id)
            select p.id, 'falsche Datei', now(), p.submitted_name, p.submitted_user_id
            from retention_proofs p join retention_parts r on r.id = p.part_id where r.state = 'Submitted';

        insert into files
            (id, name, content_type, size, sha256, agreement_id, office_only, scan, uploaded_user_id, uploaded_name, uploaded_at)
            select gen_random_uuid(), 'beschluss.pdf', 'application/pdf', 1, repeat('0', 64), id, true, 'x', created_user_id, 'x', now()
            from agreements;
        insert into file_contents (file_id, bytes)
            select id, decode('25', 'hex') from files where id not in (select file_id from file_contents);

        """;

    private TestDatabase database = null!;

    public NpgsqlDataSource Superuser { get; private set; } = null!;

    public NpgsqlDataSource App { get; private set; } = null!;

    internal string AppConnection => database.App;

    public IReadOnlyList<string> Tables { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CreateDemoDatabaseAsync();
        Superuser = NpgsqlDataSource.Create(database.Superuser);
        App = NpgsqlDataSource.Create(database.App);
        await using var command = Superuser.CreateCommand(Accounts);
        await command.ExecuteNonQueryAsync();
        Tables = await Read(
            Superuser.CreateCommand(
                "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and "
                    + "relname not in ('__EFMigrationsHistory', 'service_lines') order by 1"
            )
        );
    }

    public async Task<HashSet<string>> RowsWhere(string table, string condition) =>
        [.. await Read(Superuser.CreateCommand($"select ctid::text from {table} where {condition}"))];

    /// <summary>A connection of the app role that carries the user; it is rolled back and forgotten.</summary>
    public async Task<NpgsqlConnection> OpenAs(DemoUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var connection = await App.OpenConnectionAsync();
        await using var command = SignedContext.Enter(connection, ContextOf(user));
        SignedContext.EnsureTaken(await command.ExecuteScalarAsync());
        return connection;
    }

    internal static UserContext ContextOf(DemoUser user) =>
        new(user.Id, user.UserName, new HashSet<Role> { user.Role }, user.ProviderId, user.AreaId is { } area ? [area] : null);

    public static async Task<List<string>> Read(NpgsqlCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var _ = command;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Runs inside a transaction that is rolled back: rows touched, or the error's code.</summary>
    public static async Task<(int Rows, string? Error)> Try(NpgsqlConnection connection, string sql, string? json = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        if (json is not null)
            command.Parameters.Add(new NpgsqlParameter { Value = json, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
        try
        {
            return (await command.ExecuteNonQueryAsync(), null);
        }
        catch (PostgresException refused)
        {
            return (0, refused.SqlState);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Superuser.DisposeAsync();
        await database.DisposeAsync();
    }
}
