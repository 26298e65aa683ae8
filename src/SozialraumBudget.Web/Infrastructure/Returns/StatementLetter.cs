using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Returns;

/// <summary>What the statement of a return says; amounts and dates become German text for the template.</summary>
public sealed record StatementLetter
{
    public required object City { get; init; }

    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>What it is called: "Quartalsabrechnung", "Monatsabrechnung".</summary>
    public required string Title { get; init; }

    /// <summary>"Q1 2026".</summary>
    public required string Period { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    [JsonIgnore]
    public Guid AgreementId { get; init; }

    /// <summary>The letter as the read log names it.</summary>
    [JsonIgnore]
    public string Told => $"{Agreement}, {Title} {Period}";

    /// <summary>Of the return.</summary>
    public required string Version { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The return is not accepted.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Label, what it rests on, and amount; what is taken off below zero.</summary>
    public required IReadOnlyList<object[]> Items { get; init; }

    public required Money Net { get; init; }

    /// <summary>The net is below zero: nothing is paid, the next statement sets it off.</summary>
    public required bool IsClaim { get; init; }

    /// <summary>Reason, state and amount of what payouts set off; empty before the acceptance, or where nothing is claimed.</summary>
    public required IReadOnlyList<object[]> Claims { get; init; }

    /// <summary>Number, case, day of payment and amount of the invoices that the city paid in the period.</summary>
    public required IReadOnlyList<object[]> Invoices { get; init; }

    /// <summary>The provider's part of them.</summary>
    public required Money Reclaimed { get; init; }
}
