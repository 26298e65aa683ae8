using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>A booking as the budget account tells it.</summary>
/// <param name="Number">As people cite it.</param>
/// <param name="Explained">Rechenweg of the amount that the booking is about.</param>
public sealed record LedgerBooking(long Number, string Text, LedgerTransaction Transaction, Derivation Explained);

/// <summary>
/// A column of the budget account, in the words of Standing: what each booking adds to it, or its running sum. Summed over the year it is
/// the standing's figure of that name.
/// </summary>
public sealed record LedgerFigure
{
    private readonly Func<LedgerTransaction, Money> change;

    private LedgerFigure(string key, string title, Func<LedgerTransaction, Money> change, bool isRunning = false) =>
        (Key, Title, this.change, IsRunning) = (key, title, change, isRunning);

    private LedgerFigure(string key, StandingFigure figure, Func<LedgerTransaction, Money> change, bool isRunning = false)
        : this(key, figure.Title(), change, isRunning) => Figure = figure;

    public static LedgerFigure Promised { get; } =
        new("zugesagt", StandingFigure.Total, static t => -t.On(LedgerAccount.Commitment) - t.Additional);

    public static LedgerFigure Additional { get; } = new("zusaetzlich", StandingFigure.Additional, static t => t.Additional);

    public static LedgerFigure Retained { get; } = new("einbehalten", StandingFigure.Retained, static t => t.On(LedgerAccount.Retention));

    public static LedgerFigure Released { get; } =
        new("einbehaltfrei", StandingFigure.Released, static t => t.On(LedgerAccount.ReleasedRetention));

    public static LedgerFigure Approved { get; } = new("freigegeben", StandingFigure.Approved, static t => t.On(LedgerAccount.Paid));

    public static LedgerFigure SetOff { get; } = new("verrechnet", StandingFigure.SetOff, static t => t.SetOff);

    public static LedgerFigure Claimed { get; } = new("rueckforderung", StandingFigure.ClaimsOfYear, static t => t.Claimed);

    /// <summary>Noch auszuzahlen, before set-offs: instalments and released retention.</summary>
    public static LedgerFigure ToPay { get; } =
        new(
            "offen",
            StandingFigure.ToPay,
            static t => t.On(LedgerAccount.Instalments) + t.On(LedgerAccount.ReleasedRetention),
            isRunning: true
        );

    public static IReadOnlyList<LedgerFigure> All { get; } = [Promised, Additional, Retained, Released, Approved, SetOff, Claimed, ToPay];

    /// <summary>Word for the address.</summary>
    public string Key { get; }

    public string Title { get; }

    /// <summary>The figure of the standing that the year's bookings add up to; null for a single account.</summary>
    public StandingFigure? Figure { get; }

    public bool IsRunning { get; }

    /// <summary>What a booking adds to one account.</summary>
    public static LedgerFigure Of(LedgerAccount account) => new($"{account}", account.Title(), t => t.On(account));

    /// <summary>Balance of one account after a booking.</summary>
    public static LedgerFigure BalanceOf(LedgerAccount account) =>
        new($"{account}.saldo", $"Saldo {account.Title()}", t => t.On(account), true);

    /// <summary>Null for an unknown word.</summary>
    public static LedgerFigure? Find(string? key) =>
        All.Concat(Enum.GetValues<LedgerAccount>().SelectMany(static a => new[] { Of(a), BalanceOf(a) })).FirstOrDefault(f => f.Key == key);

    public Money Change(LedgerTransaction transaction) => change(transaction);

    /// <summary>For each of the year's bookings, in order: what the column shows with it.</summary>
    public IReadOnlyList<Money> Along(IEnumerable<LedgerTransaction> bookings)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        var sum = Money.Zero;
        return [.. bookings.Select(change).Select(amount => IsRunning ? sum += amount : amount)];
    }

    /// <summary>The Rechenweg of the figure at the last of the bookings.</summary>
    /// <param name="bookings">The year's bookings in order, up to the one that is asked about.</param>
    public Derivation Explain(IReadOnlyList<LedgerBooking> bookings)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        return IsRunning ? Sum(bookings) : One(bookings[^1]);
    }

    private Derivation Sum(IReadOnlyList<LedgerBooking> bookings) =>
        Traced
            .Sum(
                Title,
                "Summe der Buchungen bis hierher",
                [.. bookings.Where(b => !change(b.Transaction).IsZero).Select(b => Traced.Known(One(b)))]
            )
            .Explain();

    /// <summary>The booking's own Rechenweg where it is about this figure; else the entry, with the booking it is part of.</summary>
    private Derivation One(LedgerBooking booking)
    {
        var (amount, source) = (change(booking.Transaction), FormattableString.Invariant($"Buchung Nr. {booking.Number}: {booking.Text}"));
        return booking.Explained.Value == amount.Amount ? booking.Explained : Derive.Input(Title, amount, source);
    }
}
