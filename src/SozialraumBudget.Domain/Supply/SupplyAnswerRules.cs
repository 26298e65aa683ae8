using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Supply;

/// <summary>
/// What asked providers answer and how the public side closes a request: a provider offers or declines, and never decides on the help
/// (guard rail 2 in docs/rules.md). Null means no objection.
/// </summary>
public static class SupplyAnswerRules
{
    public const string AskedProviderAnswers = nameof(AskedProviderAnswers);
    public const string RequestMustBeOpen = nameof(RequestMustBeOpen);
    public const string AnswerIsRequired = nameof(AnswerIsRequired);
    public const string DayMustFit = nameof(DayMustFit);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string QuestionMustBeOpen = nameof(QuestionMustBeOpen);
    public const string ClosingIsRequired = nameof(ClosingIsRequired);
    public const string ProviderMustTake = nameof(ProviderMustTake);

    /// <param name="isAsked">The user's provider is one of the asked ones.</param>
    /// <param name="askedOn">Day of the request.</param>
    public static Refusal? Answer(IReadOnlySet<Role> roles, bool isAsked, SupplyState state, SupplyReply reply, DateOnly askedOn)
    {
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(reply);
        return !roles.Contains(Role.ProviderCoordinator) || !isAsked
            ? new(AskedProviderAnswers, "Hier antwortet die Trägerkoordination eines gefragten Trägers.")
            : Open(state)
                ?? (
                    reply.Kind switch
                    {
                        SupplyAnswerKind.Takes => reply.From is not { } day || day < askedOn
                            ? new(DayMustFit, "Bitte angeben, ab wann Sie die Hilfe übernehmen, frühestens am Tag der Anfrage.")
                            : SupplyRules.TooLong(reply.Text),
                        SupplyAnswerKind.Declines => reply.Reason is null ? new(ReasonIsRequired, "Bitte einen Grund wählen.")
                        : string.IsNullOrWhiteSpace(reply.Text) ? new(TextIsRequired, "Bitte kurz erläutern, ohne Namen.")
                        : SupplyRules.TooLong(reply.Text),
                        SupplyAnswerKind.AsksBack => Text(reply.Text, "Bitte die Rückfrage stellen, ohne Namen."),
                        _ => new(AnswerIsRequired, "Bitte eine Antwort wählen."),
                    }
                );
    }

    /// <summary>The public side replies to what a provider asked back.</summary>
    /// <param name="recording">What <see cref="SupplyRules.Record"/> says of the user and the area.</param>
    public static Refusal? Reply(Refusal? recording, SupplyState state, SupplyAsk? ask, string? text) =>
        recording
        ?? Open(state)
        ?? (
            ask is not { IsQuestionOpen: true }
                ? new(QuestionMustBeOpen, "Hier ist keine Rückfrage offen.")
                : Text(text, "Bitte die Rückfrage beantworten, ohne Namen.")
        );

    /// <summary>The public side closes: whom it chooses among those who take it is its decision.</summary>
    /// <param name="recording">What <see cref="SupplyRules.Record"/> says of the user and the area.</param>
    public static Refusal? Close(Refusal? recording, SupplyRequest request, SupplyClosing closing)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(closing);
        return recording
            ?? Open(request.State)
            ?? closing.State switch
            {
                SupplyState.Supplied => request.Asks.Any(a => a.ProviderId == closing.Provider && a.Answer == SupplyAnswerKind.Takes)
                    ? From(closing.From, request.AskedOn) ?? SupplyRules.TooLong(closing.Reason)
                    : new(ProviderMustTake, "Bitte einen Träger wählen, der die Übernahme zugesagt hat."),
                SupplyState.SuppliedOutside => From(closing.From, request.AskedOn)
                    ?? Text(closing.Reason, "Bitte angeben, wer die Hilfe außerhalb übernimmt."),
                SupplyState.Withdrawn => Text(closing.Reason, "Bitte begründen, warum die Anfrage zurückgezogen wird."),
                _ => new(ClosingIsRequired, "Bitte wählen, wie die Anfrage ausgeht."),
            };
    }

    private static Refusal? From(DateOnly? from, DateOnly askedOn) =>
        from is not { } day || day < askedOn
            ? new(DayMustFit, "Bitte den ersten Tag der Hilfe angeben, frühestens den Tag der Anfrage.")
            : null;

    private static Refusal? Text(string? text, string missing) =>
        string.IsNullOrWhiteSpace(text) ? new(TextIsRequired, missing) : SupplyRules.TooLong(text);

    private static Refusal? Open(SupplyState state) =>
        state == SupplyState.Open ? null : new(RequestMustBeOpen, "Die Anfrage ist abgeschlossen; es ändert sich nichts mehr.");
}
