using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Domain.Tests.YearAccounts;

public sealed class AccountsTests
{
    private static readonly IReadOnlySet<Role> Controller = new HashSet<Role> { Role.Controller };
    private static readonly IReadOnlySet<Role> Coordinator = new HashSet<Role> { Role.ProviderCoordinator };

    [Fact]
    public void Result_IncomeLessExpense_DownToTheLine()
    {
        var book = Book(1000.10m, 600m, 399.99m);
        var tree = book.Result.Explain();
        Assert.Equal((0.11m, 0.11m), (book.Result.Value, tree.Replay()));
        Assert.Empty(tree.Verify());
        Assert.Equal((1000.10m, 999.99m), (book.Income.Value, book.Expense.Value));
        Assert.True(AccountsProof.Is(" jahresabschluss 2026 ", 2026) && !AccountsProof.Is("Jahresabschluss 2025", 2026));
    }

    [Fact]
    public void Checks_WhatCannotBeRightBlocks_WhatIsUnusualNeedsAnAnswer()
    {
        AccountsCheck[] Found(AccountsBook book, Func<AccountsFacts, AccountsFacts> with) =>
            [
                .. AccountsChecks
                    .Of(
                        with(
                            new()
                            {
                                Book = book,
                                Year = 2026,
                                Files = 1,
                            }
                        )
                    )
                    .Select(static f => f.Check)
                    .Distinct(),
            ];
        var right = Book(1000m, 600m, 380m, posts: 8);
        Assert.Empty(Found(right, static f => f));
        Assert.Equal([AccountsCheck.LinesMissing, AccountsCheck.FileMissing], Found(AccountsBook.Empty, static f => f with { Files = 0 }));
        Assert.Equal([AccountsCheck.PostsMissing], Found(Book(1000m, 600m, 380m), static f => f));
        Assert.Equal([AccountsCheck.DoesNotAddUp], Found(new(right.Lines, right.Posts, new Money(21m)), static f => f));
        Assert.Empty(Found(new(right.Lines, right.Posts, new Money(20m)), static f => f));
        Assert.Equal([AccountsCheck.LineTwice], Found(new([.. right.Lines, right.Lines[1] with { Row = 9 }], right.Posts), static f => f));
        Assert.Equal([AccountsCheck.UnlikePayouts], Found(right, static f => f with { Paid = new Money(900m) }));
        Assert.Empty(Found(right, static f => f with { Paid = new Money(950m), ExternalCosts = new Money(380m) }));
        Assert.Equal([AccountsCheck.UnlikeReturns], Found(right, static f => f with { ExternalCosts = new Money(300m) }));
        Assert.Equal([AccountsCheck.UnlikeLastYear], Found(right, static f => f with { LastYear = Book(1000m, 400m, 380m, posts: 8) }));
        var stated = new AccountsBook([.. right.Lines.Select(static l => l with { LastYear = l.Amount })], right.Posts);
        Assert.Equal([AccountsCheck.LastYearDiffers], Found(stated, static f => f with { LastYear = Book(1000m, 590m, 380m, posts: 8) }));
    }

    [Fact]
    public void Moves_EachSideItsOwn()
    {
        IReadOnlyList<AccountsFinding> warning = [new(FindingLevel.Warning, AccountsCheck.FileMissing, null, "", "")];
        Refusal? Submit(ReturnState state, DateOnly today, IReadOnlyList<AccountsFinding> findings, params AccountsCheck[] answered) =>
            AccountsMoves.Submit(state, Coordinator, 2026, today, findings, answered.ToHashSet());
        var after = new DateOnly(2027, 1, 1);
        Assert.Equal(AccountsMoves.AccountsMustBeIn, Submit(ReturnState.Open, after, [])?.Rule);
        Assert.Equal(ReturnMoves.PeriodMustBeOver, Submit(ReturnState.Draft, after.AddDays(-1), [])?.Rule);
        Assert.Equal(ReturnMoves.WarningsNeedAnswers, Submit(ReturnState.Draft, after, warning)?.Rule);
        Assert.Null(Submit(ReturnState.Draft, after, warning, AccountsCheck.FileMissing));
        Assert.Equal(AccountsMoves.AccountsAreLocked, Submit(ReturnState.Submitted, after, [])?.Rule);
        Assert.Equal(ReturnMoves.RoleMustBeAllowed, AccountsMoves.FillIn(ReturnState.Draft, Controller)?.Rule);
        Refusal? Accept(DateOnly submitted, string? reason, bool own) =>
            AccountsMoves.Accept(ReturnState.Submitted, Controller, submitted, after, reason, own);
        Assert.Null(Accept(after, null, false));
        Assert.Equal(ReturnMoves.ReasonIsRequired, Accept(after.AddDays(1), null, false)?.Rule);
        Assert.Equal(AccountsMoves.OwnAccountsNeedAnother, Accept(after, null, true)?.Rule);
        Assert.Equal(ReturnMoves.PointsAreRequired, AccountsMoves.Return(ReturnState.Submitted, Controller, [])?.Rule);
        Assert.Null(AccountsMoves.Amend(ReturnState.Accepted, Coordinator, "Nachbuchung"));
    }

    private static AccountsBook Book(decimal income, decimal staff, decimal external, decimal? posts = null) =>
        new(
            [
                new(2, AccountsKind.BudgetIncome, "Raten", new Money(income), null),
                new(3, AccountsKind.Staff, "Fachkräfte", new Money(staff), null),
                new(4, AccountsKind.ExternalHelp, "", new Money(external), null),
            ],
            posts is { } count ? [new(5, "Fachkräfte", count)] : []
        );
}
