using System.Text.Json.Nodes;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A base year of an area that is in force.</summary>
internal sealed record BaseYearAnswer(
    Guid Id,
    int Year,
    AreaName Area,
    int Services,
    int Cases,
    Money Sum,
    Guid ImportId,
    DateTimeOffset CreatedAt
);

internal sealed record CaseAnswer(
    string CaseNumber,
    Money AnnualCost,
    bool External,
    bool Stock,
    string HelpType,
    HelpSetting Setting,
    string Provider,
    IReadOnlyList<ServiceAnswer>? Services,
    JsonObject? Derivation
)
{
    public static CaseAnswer Of(BaseYearCase c, bool whole) =>
        new(
            c.CaseNumber,
            c.AnnualCost,
            c.IsExternal,
            c.IsStock,
            c.HelpType.Code(),
            c.Setting,
            c.Provider,
            whole
                ?
                [
                    .. c.Lines.Select(static l => new ServiceAnswer(
                        l.Line.RowNumber,
                        l.Line.HelpType.Code(),
                        l.Line.Provider,
                        l.Line.Unit,
                        l.Line.From,
                        l.Line.To,
                        l.Amount
                    )),
                ]
                : null,
            whole ? DerivationAnswer.Write(c.Derive()) : null
        );
}

internal sealed record ServiceAnswer(
    int Row,
    string HelpType,
    string Provider,
    ServiceUnit Unit,
    DateOnly From,
    DateOnly? To,
    Money Amount
);
