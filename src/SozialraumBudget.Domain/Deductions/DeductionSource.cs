namespace SozialraumBudget.Domain.Deductions;

/// <summary>Where a deduction comes from.</summary>
public enum DeductionSource
{
    /// <summary>Entered by a controller, with reason and basis.</summary>
    Recorded,

    /// <summary>Nachverhandlung: more instalments were paid than the new budget grants.</summary>
    RenegotiatedInstalments,

    /// <summary>Nachverhandlung: parts of the retention were paid with more than their new amount.</summary>
    RenegotiatedRetention,

    /// <summary>Angenommene Meldung: external costs that the city paid and the provider bears; an amendment that lowers them gives
    /// a credit.</summary>
    AcceptedReturn,

    /// <summary>Abrechnung des Jahres: a surplus that flows back, or what an amendment settlement takes back.</summary>
    Settlement,

    /// <summary>Zweckgebundenes Geld that is left after its deadline.</summary>
    Earmark,
}
