using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Why other providers serve cases, over all areas that the reader sees; reasons with few cases are left out.</summary>
internal sealed record ReasonSheet(IReadOnlyList<ReasonSheet.Line> Lines, bool Suppresses)
{
    /// <param name="cases">External cases in all.</param>
    /// <param name="sees">The reader sees the cases of all areas.</param>
    public static ReasonSheet Of(IEnumerable<SteeredArea> areas, int cases, bool sees)
    {
        var sums = ReasonFigures.Sum(areas.SelectMany(static a => a.Agreements).SelectMany(static a => a.Figures?.Reasons ?? []));
        var column = SuppressedColumn.Of([.. sums.Select(static r => (IReadOnlyList<int>)[r.Cases])], [.. sums.Select(_ => sees)]);
        return new([.. sums.Select((r, i) => new Line(r, column.Hidden[i], cases))], column.HidesSum || column.Hidden.Contains(true));
    }

    internal sealed record Line(ReasonFigures Figures, bool Hidden, int All)
    {
        public string Title => Figures.Reason?.Title() ?? "ohne Grund";

        public bool IsFlagged => Figures.Reason?.IsFlagged() ?? true;

        public string Cases => Hidden ? "nicht gezeigt" : German.Number(Figures.Cases);

        public string Share => !Hidden && Figures.ShareOf(All) is { } share ? German.Percent(share) : "–";

        public string Amount => Hidden ? "nicht gezeigt" : German.Money(Figures.Amount);
    }
}
