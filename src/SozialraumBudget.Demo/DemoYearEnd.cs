using System.Globalization;
using System.Text;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Data.YearAccounts;

namespace SozialraumBudget.Demo;

/// <summary>The scripts of the year's end, for one user of the demo city.</summary>
internal sealed class DemoYearEnd
{
    private readonly Guid? provider;

    public DemoYearEnd(AppDbContext db, ICurrentUser user, TimeProvider clock)
    {
        var terms = new AgreementTermStore(db, user, clock);
        var (returns, content, loader) = (new ReturnDesk(db, terms, user), new ReturnContent(db), new ReturnTermsLoader(db));
        var (standings, years) = (new Standings(db, clock), new ReturnYears(db, returns, content, loader));
        provider = user.Context.ProviderId;
        Files = new FileStore(db, user, clock, new NoVirusScanner());
        Bonus = new BonusDesk(db, standings, new BonusMeasuring(returns, content, user), terms, user);
        BonusNegotiation = new BonusNegotiation(db, Bonus, user, clock);
        var dues = new AdditionalDues(db, user, clock);
        BonusDecision = new BonusDecision(db, Bonus, dues, user, clock);
        Accounts = new AccountsDesk(db, standings, terms, user);
        Checking = new AccountsChecking(Accounts, returns, years, user);
        AccountsIntake = new AccountsIntake(db, Accounts, user, clock);
        AccountsMoving = new AccountsMoving(db, Accounts, Checking, new RetentionRelease(db, user, clock), user, clock, []);
        var sources = new SettlementLoader(
            db,
            terms,
            new DocumentedWorkLoader(returns, years, content, user),
            new ClosingLoader(db, returns, years, new ReturnFinances(db, returns, content), user),
            Accounts,
            new BonusStandings(Bonus),
            clock
        );
        Settlements = new SettlementDesk(db, standings, sources);
        Renegotiations = new RenegotiationDesk(db, standings);
        RenegotiationOpening = new RenegotiationOpening(db, standings, Renegotiations, sources, user, clock);
        RenegotiationActs = new RenegotiationActs(db, Renegotiations, user, clock);
        ArbitrationDesk = new ArbitrationDesk(db, standings);
        Arbitrations = new ArbitrationActs(db, standings, ArbitrationDesk, user, clock);
        SettlementActs = new SettlementActs(db, Settlements, dues, user, clock);
        Earmarks = new EarmarkDesk(db, clock);
        EarmarkActs = new EarmarkActs(db, Earmarks, user, clock);
    }

    public ArbitrationDesk ArbitrationDesk { get; }

    public ArbitrationActs Arbitrations { get; }

    public RenegotiationDesk Renegotiations { get; }

    public RenegotiationOpening RenegotiationOpening { get; }

    public RenegotiationActs RenegotiationActs { get; }

    public FileStore Files { get; }

    public BonusDesk Bonus { get; }

    public BonusNegotiation BonusNegotiation { get; }

    public BonusDecision BonusDecision { get; }

    public AccountsDesk Accounts { get; }

    public AccountsChecking Checking { get; }

    public AccountsIntake AccountsIntake { get; }

    public AccountsMoving AccountsMoving { get; }

    public SettlementDesk Settlements { get; }

    public SettlementActs SettlementActs { get; }

    public EarmarkDesk Earmarks { get; }

    public EarmarkActs EarmarkActs { get; }

    /// <summary>A small PDF, as providers hand in; no other provider sees it.</summary>
    public async Task<StoredFile> FileAsync(string name, Guid agreement)
    {
        using var content = new MemoryStream(
            Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        );
        var (file, refusal) = await Files.AddAsync(content, name, agreement, officeOnly: false, providerId: provider);
        DemoDesk.Expect(refusal, name);
        return file!;
    }

    /// <summary>Rows of annual accounts in the import format.</summary>
    public static byte[] Table(IEnumerable<(string Kind, string Text, decimal Amount)> lines, decimal posts) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                [
                    "Art;Bezeichnung;Betrag;Vorjahr;Stellen",
                    .. lines.Select(static l => string.Create(CultureInfo.GetCultureInfo("de-DE"), $"{l.Kind};{l.Text};{l.Amount:0.00};;")),
                    string.Create(CultureInfo.GetCultureInfo("de-DE"), $"Stellen;Sozialpädagogik;;;{posts:0.0}"),
                ]
            ) + "\n"
        );
}
