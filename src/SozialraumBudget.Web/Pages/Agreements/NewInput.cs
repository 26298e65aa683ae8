using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The form of a new agreement: first area and years, then what was proposed for them.</summary>
public sealed class NewInput
{
    public const string Catalogue = "katalog";
    public const string Previous = "vorige";
    public const string Nothing = "keine";

    [Required]
    public Guid? AreaId { get; set; }

    [Required, Range(1990, 2090)]
    public int? FirstYear { get; set; }

    [Required, Range(1990, 2100)]
    public int? LastYear { get; set; }

    /// <summary>First day, where another agreement of the area was ended during the first year.</summary>
    public DateOnly? BeginsOn { get; set; }

    /// <summary>Key of the budget model.</summary>
    public string? Model { get; set; }

    public string Origin { get; set; } = Catalogue;

    /// <summary>Proposals were loaded; the second half of the form is shown.</summary>
    public bool Ready { get; set; }

    public Guid? LeadProviderId { get; set; }

    [StringLength(200)]
    public string? Title { get; set; }

    [MaxLength(20)]
    public List<OtherProvider> Others { get; init; } = [];

    [MaxLength(60)]
    public List<ProposedTerm> Terms { get; init; } = [];

    /// <summary>For every term beyond the proposals without a source of its own.</summary>
    [StringLength(500)]
    public string? Source { get; set; }

    public Guid? ConditionsFromId { get; set; }

    public bool TakeConditions { get; set; }

    /// <summary>Counter-performances of the first year, where they are not taken over from the previous agreement.</summary>
    public AllConditionsInput Conditions { get; init; } = new();

    public AllCriteriaInput Criteria { get; init; } = new();

    /// <summary>What says that the agreement is negotiated.</summary>
    [StringLength(1000)]
    public string? NegotiatedReason { get; set; }

    /// <param name="isNegotiated">It is no draft any more.</param>
    public WholeDraft ToDraft(bool isNegotiated) =>
        new(ToAgreement(), Conditions.ToChanges(), Criteria.ToAnswers(), isNegotiated ? NegotiatedReason ?? "" : null);

    private NewAgreement ToAgreement() =>
        new()
        {
            Model = Model!,
            AreaId = AreaId!.Value,
            LeadProviderId = LeadProviderId!.Value,
            Title = Title!,
            FirstYear = FirstYear!.Value,
            LastYear = LastYear!.Value,
            BeginsOn = BeginsOn,
            Others = [.. Others.Where(static o => o.ProviderId is not null).Select(static o => (o.ProviderId!.Value, o.Role))],
            Terms =
            [
                .. Terms
                    .Where(static t => t.IsTaken)
                    .Select(t => new TermProposal(t.Key, t.Value!, t.OwnSource ?? Source!, t.Reason ?? "Anlage der Vereinbarung")),
            ],
            ConditionsFromId = TakeConditions ? ConditionsFromId : null,
        };
}

public sealed class OtherProvider
{
    public Guid? ProviderId { get; set; }

    public ProviderRole Role { get; set; } = ProviderRole.CoreTeamProvider;
}

public sealed class ProposedTerm
{
    public TermKey Key { get; set; }

    /// <summary>Nothing is proposed: it is agreed when it has a value.</summary>
    public bool IsOpen { get; set; }

    public bool Take { get; set; }

    [StringLength(2000)]
    public string? Value { get; set; }

    [StringLength(500)]
    public string? Source { get; set; }

    [StringLength(300)]
    public string? Reason { get; set; }

    internal bool IsTaken => IsOpen ? !string.IsNullOrWhiteSpace(Value) : Take;

    internal string? OwnSource => string.IsNullOrWhiteSpace(Source) ? null : Source;
}
