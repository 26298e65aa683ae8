namespace SozialraumBudget.Domain.Agreements;

/// <summary>Codes and German titles of legal bases and budget lines.</summary>
public static class LegalBases
{
    public static IReadOnlyList<LegalBasis> All { get; } = Enum.GetValues<LegalBasis>();

    public static string Code(this LegalBasis basis) =>
        basis switch
        {
            LegalBasis.Section77 => "§ 77 SGB VIII",
            LegalBasis.Section78b => "§ 78b SGB VIII",
            LegalBasis.Section36a => "§ 36a Abs. 2 SGB VIII",
            LegalBasis.Section74 => "§ 74 SGB VIII",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
        };

    public static string Title(this LegalBasis basis) =>
        basis switch
        {
            LegalBasis.Section77 => "Vereinbarung über die Höhe der Kosten",
            LegalBasis.Section78b => "Leistungs-, Entgelt- und Qualitätsentwicklungsvereinbarung",
            LegalBasis.Section36a => "Niedrigschwellige ambulante Hilfen",
            LegalBasis.Section74 => "Förderung der freien Jugendhilfe",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
        };

    /// <summary>§ 78d (1) forbids to compensate later what this basis agreed in advance.</summary>
    public static bool ForbidsLaterCompensation(this LegalBasis basis) => basis == LegalBasis.Section78b;

    public static bool TryParse(string? code, out LegalBasis basis)
    {
        basis = All.FirstOrDefault(b => string.Equals(b.Code(), code?.Trim(), StringComparison.Ordinal));
        return string.Equals(basis.Code(), code?.Trim(), StringComparison.Ordinal);
    }

    /// <summary>The bases that a budget line names, "§ 77 SGB VIII, § 78b SGB VIII"; what is no known basis is left out.</summary>
    public static IReadOnlyList<LegalBasis> Read(string? codes) =>
        [
            .. (codes ?? "")
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(static code => TryParse(code, out var basis) ? basis : (LegalBasis?)null)
                .OfType<LegalBasis>(),
        ];

    public static string Title(this BudgetUse line) =>
        line switch
        {
            BudgetUse.OwnAmbulatory => "Eigene Fallarbeit, ambulant",
            BudgetUse.OwnResidential => "Eigene Fallarbeit, teilstationär und stationär",
            BudgetUse.ExternalHelp => "Hilfen anderer Träger",
            BudgetUse.CaseIndependentWork => "Fallunspezifische Arbeit",
            _ => throw new ArgumentOutOfRangeException(nameof(line), line, null),
        };

    /// <summary>The basis offered for a new agreement.</summary>
    public static LegalBasis UsualBasis(this BudgetUse line) =>
        line switch
        {
            BudgetUse.OwnResidential => LegalBasis.Section78b,
            _ => LegalBasis.Section77,
        };
}
