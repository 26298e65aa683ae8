namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>What a check box of the due list stands for: an instalment, or with sequence 0 the released retention alone.</summary>
internal readonly record struct PayoutSelection(Guid AgreementId, int Quarter, int Sequence)
{
    public static PayoutSelection? Parse(string? key) =>
        key?.Split('-') is [var id, var quarter, var sequence] && Guid.TryParseExact(id, "N", out var agreement)
        && int.TryParse(quarter, out var q) && int.TryParse(sequence, out var s) ? new(agreement, q, s) : null;
}
