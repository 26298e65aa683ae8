namespace SozialraumBudget.Web.Pages.ExternalCases;

/// <summary>A form that records who bears days.</summary>
/// <param name="Name">Its own among the forms of the page; the refused one stays open.</param>
/// <param name="Handler">What takes it.</param>
/// <param name="Opener">Button that opens it.</param>
/// <param name="Submit">Button that does it.</param>
/// <param name="Hint">Consequence.</param>
/// <param name="AsksCase">Whether the case is typed.</param>
/// <param name="Values">Hidden fields.</param>
public sealed record BearingForm(
    string Name,
    string Handler,
    string Opener,
    string Submit,
    string Hint,
    bool AsksCase,
    IReadOnlyDictionary<string, string> Values
);
