using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Kind of a low-threshold offer.</summary>
public enum OfferKind
{
    /// <summary>Gruppe.</summary>
    Group,

    /// <summary>Offener Treff.</summary>
    OpenMeeting,

    /// <summary>Beratung.</summary>
    Counselling,

    /// <summary>Netzwerk.</summary>
    Network,
}

/// <summary>One meeting of a group or low-threshold offer: people reached beside cases.</summary>
/// <param name="RowNumber">Row in the file.</param>
/// <param name="Day">When it took place.</param>
/// <param name="Team">Who held it.</param>
/// <param name="Offer">Its name.</param>
/// <param name="Kind">Null where the file does not say.</param>
/// <param name="Participants">A count, no names.</param>
/// <param name="Time">Null where the file does not say.</param>
public sealed record OfferRow(int RowNumber, DateOnly Day, string Team, string Offer, OfferKind? Kind, int Participants, WorkTime? Time);
