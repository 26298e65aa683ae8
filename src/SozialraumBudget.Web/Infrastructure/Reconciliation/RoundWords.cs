using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Reconciliation;

/// <summary>How pages and answers speak of reconciliation rounds.</summary>
public static class RoundWords
{
    public static BadgeKind Kind(this RoundState state) =>
        state switch
        {
            RoundState.Closed => BadgeKind.Success,
            RoundState.Differences => BadgeKind.Warning,
            RoundState.AtWork or RoundState.ToSign or RoundState.HalfSigned => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };

    /// <summary>Who can do the next step, and what it is.</summary>
    public static string NextText(this RoundFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.State switch
        {
            RoundState.AwaitsReturn => "Als Nächstes reicht der Träger seine Meldung ein.",
            RoundState.AwaitsList => "Als Nächstes liest das Jugendamt seine eigene Fallliste ein.",
            RoundState.Differences => "Als Nächstes vereinbaren beide Seiten, was bei den offenen Unterschieden gilt.",
            RoundState.AtWork => "Beide Listen sind da; beide Seiten gleichen sie ab und unterschreiben dann.",
            RoundState.ToSign => "Als Nächstes unterschreiben beide Seiten.",
            RoundState.HalfSigned => $"Als Nächstes unterschreibt: {facts.Next[0].Title()}. Bis dahin lässt sich nichts ändern.",
            _ => "Beide Seiten haben unterschrieben. Die Runde ist unveränderlich.",
        };
    }
}
