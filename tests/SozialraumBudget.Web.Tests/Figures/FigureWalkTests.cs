using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Security;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>
/// Every role walks through the demo city and through years with any turns: pages, tiles, lists, files, letters, answers. What each calls
/// due, prepared, approved, handed over, retained, released, reclaimed, still to pay and total is one value per thing, under one word, and
/// the value that the ledger has.
/// </summary>
public sealed class FigureWalkTests(DemoSite site) : IClassFixture<DemoSite>, IAsyncDisposable
{
    private const int Years = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly FigureSheet sheet = new();
    private TestData? made;

    private TestData Data => made ??= new TestData(site.Database.App);

    public async ValueTask DisposeAsync()
    {
        if (made is not null)
            await made.DisposeAsync();
    }

    [Fact]
    public async Task Walk_EveryRoleEverywhere_OneFigureOneValueOneWord()
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"Random years {RandomYears.Seed} to {RandomYears.Seed + Years - 1}.");
        _ = site.Services;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var random = new RandomYears(Data);
        var scenarios = new List<BudgetScenario>();
        for (var number = 0; number < Years; number++)
            scenarios.Add(await random.MakeAsync(number));
        output.WriteLine($"{clock.Elapsed:g}: years made");

        await using var db = Data.As();
        var notes = new WalkNotes
        {
            EarlierYears =
            [
                .. (await db.Agreements.Where(a => a.FirstYear <= 2025).Select(a => a.Id).ToListAsync(Cancel)).Select(static a => $"{a}"),
            ],
        };
        foreach (var reader in await ReadersAsync(scenarios))
        {
            await new Walker(reader.Visitor, reader.Who, sheet, notes, reader.Every).WalkAsync("/", "/?jahr=2025");
            output.WriteLine($"{clock.Elapsed:g}: {reader.Who}, {notes.Pages} pages, {notes.Whys} Rechenwege, {sheet.Count} figures");
        }

        await AnswersAsync();
        await LettersAsync();
        output.WriteLine($"{clock.Elapsed:g}: answers and letters, {sheet.Count} figures");
        await ExpectLedgerAsync(db);
        await ExpectSumsAsync(scenarios);
        await ExplanationsAsync(db, notes);

        Assert.True(sheet.Count > 5_000, $"Only {sheet.Count} figures seen.");
        Assert.True(notes.Whys > 300, $"Only {notes.Whys} Rechenwege opened.");
        List<string> found = [.. sheet.Differences, .. sheet.Ambiguities, .. notes.Forgotten, .. notes.Whats];
        Assert.True(found.Count == 0, $"Years from {RandomYears.Seed}, {found.Count} defects:\n{string.Join('\n', found.Take(60))}");
    }

    private async Task<IReadOnlyList<(Visitor Visitor, string Who, int Every)>> ReadersAsync(List<BudgetScenario> scenarios) =>
        [
            (await site.SignIn(DemoUsers.Controller), nameof(Role.Controller), 2),
            (await site.SignIn(DemoUsers.Approver), nameof(Role.Approver), 6),
            (await site.SignIn(DemoUsers.Management), nameof(Role.Management), 6),
            (await site.SignIn(DemoUsers.Coordinator), nameof(Role.ProviderCoordinator), 1),
            (await site.SignIn(Role.ProviderCoordinator, scenarios[0].Provider.Id), Coordinator(0), 1),
            (await site.SignIn(Role.ProviderCoordinator, scenarios[1].Provider.Id), Coordinator(1), 1),
            (await site.SignIn(DemoUsers.AreaManager), nameof(Role.AreaManager), 1),
            (await site.SignIn(DemoUsers.Admin), nameof(Role.Admin), 6),
        ];

    private static string Coordinator(int number) => $"{nameof(Role.ProviderCoordinator)} {number}";

    /// <summary>What programs are told.</summary>
    private async Task AnswersAsync()
    {
        foreach (var user in new[] { DemoUsers.Controller, DemoUsers.Management, DemoUsers.Coordinator })
        {
            using var client = site.Call(user);
            async Task<JsonNode> Get(string path) => JsonNode.Parse(await client.GetStringAsync("/api/v1" + path, Cancel))!;
            foreach (var year in new[] { 2025, 2026 })
            {
                foreach (var due in (await Get($"/payouts?year={year}")).AsArray())
                {
                    var of = due!["payout_id"] is { } payout
                        ? FigureSubject.Payout((Guid)payout)
                        : $"{(Guid)due["agreement_id"]!:N}/{due["period"]}.{due["sequence"]}";
                    foreach (var figure in Enum.GetValues<PayoutFigure>())
                        See($"Payout.{figure}", of, due[Snake($"{figure}")]!, $"API /payouts as {user.Role}");
                }
            }

            foreach (var agreement in (await Get("/agreements?page_size=500"))["items"]!.AsArray())
            {
                var id = (Guid)agreement!["id"]!;
                var ledger = await Get($"/agreements/{id}/ledger");
                foreach (var balance in ledger["balances"]!.AsArray())
                    See(
                        $"Balance.{balance!["account"]}",
                        FigureSubject.Year(id, (int)balance["budget_year"]!),
                        balance["balance"]!,
                        $"API ledger as {user.Role}"
                    );
                foreach (var standing in ledger["standing"]!.AsArray())
                {
                    foreach (var figure in Enum.GetValues<StandingFigure>())
                        See(
                            $"{figure}",
                            FigureSubject.Year(id, (int)standing!["budget_year"]!),
                            standing[Snake($"{figure}")]!,
                            $"API ledger as {user.Role}"
                        );
                }

                foreach (var deduction in (await Get($"/agreements/{id}/deductions")).AsArray())
                {
                    foreach (var figure in new[] { "Amount", "Used", "Open" })
                        See(
                            $"Deduction.{figure}",
                            FigureSubject.Deduction((Guid)deduction!["id"]!),
                            deduction[Snake(figure)]!,
                            $"API deductions as {user.Role}"
                        );
                }

                foreach (var budget in (await Get($"/agreements/{id}/budgets")).AsArray())
                    See("Budget.Total", FigureSubject.Budget((Guid)budget!["id"]!), budget["total"]!, $"API budgets as {user.Role}");
            }
        }
    }

    /// <summary>What the letters say, all of them by what they are made from, one as it is printed.</summary>
    private async Task LettersAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.System("Test"));
        var documents = scope.ServiceProvider.GetRequiredService<PayoutDocuments>();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.Approved != null).ToListAsync(Cancel);
        Assert.NotEmpty(payouts);
        foreach (var payout in payouts)
        {
            var letter = (await documents.LoadAsync(payout.Id, drafts: false, Cancel))!;
            var (of, where) = (FigureSubject.Payout(payout.Id), $"letter {payout.TransferReference}");
            sheet.See("Payout.Amount", of, letter.Total.Amount, null, where);
            sheet.See("Payout.Due", of, ((Money)letter.Items[0][1]).Amount, null, where);
            sheet.See("Payout.FromRetention", of, letter.Items.Skip(1).Sum(static i => ((Money)i[1]).Amount), null, where);
            sheet.See("Payout.SetOff", of, letter.Deductions.Sum(static i => ((Money)i[1]).Amount), null, where);
            Assert.Equal(letter.Gross, letter.Total + payout.SetOff);
        }

        var printed = payouts
            .Where(static p => p.IsTransferred && !p.SetOff.IsZero)
            .OrderBy(static p => p.TransferReference, StringComparer.Ordinal)
            .First();
        var visitor = await site.SignIn(DemoUsers.Approver);
        foreach (var kind in new[] { "bescheid", "anordnung" })
        {
            var text = PdfText.Read(await visitor.Client.GetByteArrayAsync($"/auszahlungen/{printed.Id}/{kind}", Cancel));
            foreach (var amount in new[] { printed.Amount, printed.Due, printed.SetOff })
                Assert.Contains(German.Number(amount.Amount, 2), text, StringComparison.Ordinal);
        }
    }

    /// <summary>The ledger, account by account, is the second witness.</summary>
    private async Task ExpectLedgerAsync(AppDbContext db)
    {
        var booked = await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries).ToListAsync(Cancel);
        foreach (var year in booked.GroupBy(static t => (t.AgreementId, t.BudgetYear)))
        {
            var transactions = year.Select(static t => new LedgerTransaction(
                    t.Kind,
                    t.Entries.Select(static e => new LedgerEntry(e.Account, e.Amount))
                ))
                .ToList();
            foreach (var account in Enum.GetValues<LedgerAccount>())
            {
                sheet.Expect(
                    $"Balance.{Snake($"{account}")}",
                    FigureSubject.Year(year.Key.AgreementId, year.Key.BudgetYear),
                    year.SelectMany(static t => t.Entries).Where(e => e.Account == account).Sum(static e => e.Amount.Amount),
                    "by its bookings"
                );
            }

            foreach (var figure in LedgerFigure.All)
            {
                sheet.Expect(
                    $"{figure.Figure}",
                    FigureSubject.Year(year.Key.AgreementId, year.Key.BudgetYear),
                    transactions.Sum(t => figure.Change(t).Amount),
                    "in the ledger"
                );
            }
        }

        var totals = (await db.FixedBudgets.AsNoTracking().ToListAsync(Cancel)).GroupBy(static b => (b.AgreementId, b.BudgetYear));
        // Where everything is allocated, nothing of the year tells a total.
        foreach (var newest in totals.Select(static y => y.MaxBy(static b => b.Version)!).Where(static b => !b.Total.IsZero))
            sheet.Expect(
                "Budget.Total",
                FigureSubject.Budget(newest.Id),
                sheet["Total", FigureSubject.Year(newest.AgreementId, newest.BudgetYear)] ?? -1,
                "is the total of the year"
            );
    }

    /// <summary>A sum that a reader sees is the sum of what the reader sees of each.</summary>
    private async Task ExpectSumsAsync(List<BudgetScenario> scenarios)
    {
        (string Who, UserContext User)[] readers =
        [
            .. new[]
            {
                DemoUsers.Controller,
                DemoUsers.Approver,
                DemoUsers.Management,
                DemoUsers.Coordinator,
                DemoUsers.AreaManager,
            }.Select(static u =>
                (
                    $"{u.Role}",
                    new UserContext(u.Id, u.DisplayName, new HashSet<Role> { u.Role }, u.ProviderId, u.AreaId is { } area ? [area] : null)
                )
            ),
            .. new[] { 0, 1 }.Select(n => (Coordinator(n), TestData.User(Role.ProviderCoordinator, scenarios[n].Provider.Id))),
        ];
        foreach (var (who, user) in readers)
        {
            await using var db = Data.As(user);
            foreach (var year in new[] { 2025, 2026 })
            {
                var seen = await db
                    .Agreements.Where(a => a.FirstYear <= year && a.LastYear >= year)
                    .Select(a => new { a.Id, a.AreaId })
                    .ToListAsync(Cancel);
                foreach (var figure in Enum.GetValues<StandingFigure>())
                {
                    decimal Sum(IEnumerable<Guid> of) => of.Sum(id => sheet[$"{figure}", FigureSubject.Year(id, year)] ?? 0m);
                    sheet.Expect(
                        $"{figure}",
                        $"{FigureSubject.All(year)} {who}",
                        Sum(seen.Select(static a => a.Id)),
                        "as the sum of the agreements"
                    );
                    if (user.Is(Role.Controller))
                    {
                        foreach (var area in seen.ToLookup(static a => a.AreaId, static a => a.Id))
                            sheet.Expect($"{figure}", FigureSubject.Area(area.Key, year), Sum(area), "as the sum of the area's agreements");
                    }
                }
            }
        }
    }

    /// <summary>Each stored Rechenweg can be replayed and gives what is booked, due or paid.</summary>
    private static async Task ExplanationsAsync(AppDbContext db, WalkNotes notes)
    {
        void Check(string what, string json, Money amount)
        {
            var tree = DerivationJson.Read(json);
            if (tree.Verify().Count > 0 || tree.Value != amount.Amount || tree.Replay() != amount.Amount)
                notes.Whats.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {tree.Value} explains {amount}"));
        }

        foreach (var payout in await db.Payouts.AsNoTracking().ToListAsync(Cancel))
            Check($"Payout {payout.TransferReference}", payout.Derivation, payout.Amount);
        foreach (var due in await db.Dues.AsNoTracking().ToListAsync(Cancel))
            Check($"Due {due.Key}", due.Derivation, due.Amount);
        foreach (
            var booking in await db
                .LedgerTransactions.AsNoTracking()
                .Include(t => t.Entries)
                .Where(t => t.Kind != LedgerKind.Reversal)
                .ToListAsync(Cancel)
        )
            Check($"Booking {booking.Id} {booking.Kind}", booking.Derivation, Moved(booking));
        foreach (var budget in await db.FixedBudgets.AsNoTracking().ToListAsync(Cancel))
            Check($"Budget {budget.Id}", budget.Derivation, budget.Total);
    }

    /// <summary>The amount that a booking is about.</summary>
    private static Money Moved(LedgerTransactionRecord booking)
    {
        Money On(LedgerAccount account) => Money.Sum(booking.Entries.Where(e => e.Account == account).Select(static e => e.Amount));
        return booking.Kind switch
        {
            LedgerKind.BudgetFixed or LedgerKind.Renegotiation or LedgerKind.AdditionalDue => -On(LedgerAccount.Commitment),
            LedgerKind.RetentionReleased => On(LedgerAccount.ReleasedRetention),
            LedgerKind.RetentionTakenBack => On(LedgerAccount.Retention),
            LedgerKind.Payout => On(LedgerAccount.Paid),
            _ => On(LedgerAccount.Claims),
        };
    }

    private void See(string figure, string of, JsonNode value, string where) =>
        sheet.See(figure, of, decimal.Parse((string)value!, CultureInfo.InvariantCulture), null, where);

    private static string Snake(string name) =>
        string.Concat(
            name.Select(static (c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")
        );
}
