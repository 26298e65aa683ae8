namespace SozialraumBudget.Domain.Agreements;

/// <summary>Entwurf, verhandelt, aktiv, abgerechnet, beendet.</summary>
public enum AgreementState
{
    Draft,
    Negotiated,
    Active,
    Settled,
    Ended,
}
