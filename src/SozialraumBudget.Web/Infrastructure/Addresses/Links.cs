using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>
/// The one home of all page addresses: <c>href="@Links.Payout(id)"</c>, <c>Redirect(Links.Agreement(id))</c>. Query and fragment are
/// added behind: <c>$"{Links.Payouts}?suche=…"</c>. The chosen budget year is added when a page is drawn.
/// </summary>
public static partial class Links
{
    public const string Home = "/";
    public const string SignIn = "/anmelden";
    public const string SignInSecondFactor = "/anmelden/zweiter-faktor";
    public const string InvitationRoot = "/einladung";
    public const string SignOut = "/abmelden";
    public const string ForgottenPassword = "/passwort-vergessen";
    public const string Account = "/konto";
    public const string Password = "/konto/passwort";
    public const string SecondFactor = "/konto/zweiter-faktor";
    public const string Tokens = "/konto/token";

    public const string Api = "/api";
    public const string OwnBudget = "/unser-budget";
    public const string OwnDocuments = "/unterlagen";
    public const string BaseYears = "/basisjahre";
    public const string ImportBaseYear = "/basisjahre/importieren";
    public const string BaseYearTemplate = "/basisjahre/vorlage";
    public const string Imports = "/importe";
    public const string ImportProfiles = "/importe/profile";
    public const string Agreements = "/vereinbarungen";
    public const string NewAgreement = "/vereinbarungen/neu";
    public const string NextYear = "/vereinbarungen/naechstes-jahr";
    public const string CompareVariants = "/varianten/vergleich";
    public const string Payouts = "/auszahlungen";
    public const string ApprovePayouts = "/auszahlungen/freigeben";
    public const string CashOffice = "/auszahlungen/kasse";
    public const string CashAnswer = "/auszahlungen/kasse/antwort";
    public const string Deductions = "/abzuege";
    public const string Retention = "/einbehalt";
    public const string Overview = "/uebersicht";
    public const string OverviewOfCostTypes = "/uebersicht/kostentypen";
    public const string Areas = "/sozialraeume";
    public const string NewArea = "/sozialraeume/neu";
    public const string ImportAreas = "/sozialraeume/einlesen";
    public const string Providers = "/traeger";
    public const string NewProvider = "/traeger/neu";
    public const string SocialStructure = "/sozialstruktur";
    public const string ImportSocialStructure = "/sozialstruktur/einlesen";
    public const string Users = "/benutzer";
    public const string NewUser = "/benutzer/neu";
    public const string Audit = "/protokoll";
    public const string Settings = "/einstellungen";
    public const string CashAccount = "/einstellungen/kassenkonto";
    public const string ReadLog = "/protokoll/lesen";

    /// <summary>Answers machines whether the application is well.</summary>
    public const string Health = "/health";

    /// <summary>Where the server draws an error page; <c>{0}</c> is the status code.</summary>
    public const string ErrorPattern = "/fehler/{0}";

    public static string Calendar(string secret) => $"/kalender/{secret}.ics";

    public static string Error(int status) => ErrorPattern.Replace("{0}", Invariant($"{status}"), StringComparison.Ordinal);

    public static string Invitation(string code) => $"{InvitationRoot}/{code}";

    public static string File(Guid id) => $"/dateien/{id}";

    public static string Import(Guid id) => $"{Imports}/{id}";

    /// <summary>Where somebody says what the columns of a file mean.</summary>
    public static string MapImport(Guid id) => $"{Import(id)}/zuordnen";

    /// <param name="id">The import.</param>
    /// <param name="profileId">Profile to begin with; an empty id: none.</param>
    public static string MapImport(Guid id, Guid profileId) => $"{MapImport(id)}?profil={profileId}";

    public static string ImportProfile(Guid id) => $"{ImportProfiles}/{id}";

    public static string BaseYear(int year, Guid areaId) => Invariant($"{BaseYears}/{year}/{areaId}");

    public static string BaseYearCase(int year, Guid areaId) => $"{BaseYear(year, areaId)}/faelle";

    public static string BaseYearCase(int year, Guid areaId, string caseNumber) => $"{BaseYearCase(year, areaId)}/{caseNumber}";

    public static string Agreement(Guid id) => $"{Agreements}/{id}";

    public static string EditAgreement(Guid id) => $"{Agreement(id)}/bearbeiten";

    public static string AgreementTerms(Guid id) => $"{Agreement(id)}/werte";

    public static string AgreementTerm(Guid id, object key) => $"{AgreementTerms(id)}/{key}";

    public static string Checklist(Guid id) => $"{Agreement(id)}/checkliste";

    public static string Criterion(Guid id, object criterion) => $"{Checklist(id)}/{criterion}";

    public static string Conditions(Guid id) => $"{Agreement(id)}/gegenleistungen";

    public static string Condition(Guid id, int year, object condition) => Invariant($"{Conditions(id)}/{year}/{condition}");

    public static string MoveAgreement(Guid id, object to) => $"{Agreement(id)}/stand/{to}";

    /// <summary>The variants and versions of an agreement's budget for a year.</summary>
    public static string Budgets(Guid agreementId, int year) => Invariant($"{Agreement(agreementId)}/budget/{year}");

    public static string NewVariant(Guid agreementId, int year) => $"{Budgets(agreementId, year)}/neu";

    public static string Variant(Guid id) => $"/varianten/{id}";

    /// <summary>Carries a variant over to the newest data of its base year.</summary>
    public static string TransferVariant(Guid id) => $"{Variant(id)}/uebertragen";

    /// <summary>Two variants or fixed versions side by side.</summary>
    public static string Compare(Guid a, Guid b) => $"{CompareVariants}?a={a}&b={b}";

    /// <summary>Takes a file for a base year, and for one area where the file is meant for it alone.</summary>
    public static string ImportBaseYearOf(int year, Guid? areaId = null) =>
        Invariant($"{ImportBaseYear}?basisjahr={year}") + (areaId is { } area ? $"&bereich={area}" : "");

    public static string VariantDerivation(Guid id) => $"{Variant(id)}/rechenweg";

    /// <summary>The typed record of a variant whose model rests on one.</summary>
    public static string Facts(Guid variantId) => $"{Variant(variantId)}/angaben";

    public static string NewFacts(Guid agreementId, int year) => $"{Budgets(agreementId, year)}/angaben";

    public static string Negotiation(Guid variantId) => $"{Variant(variantId)}/verhandlung";

    public static string Fixing(Guid variantId) => $"{Variant(variantId)}/festsetzen";

    public static string FixedBudget(Guid id) => $"/budgets/{id}";

    public static string FixedBudgetDerivation(Guid id) => $"{FixedBudget(id)}/rechenweg";

    public static string Ledger(Guid agreementId) => $"/budgetkonto/{agreementId}";

    public static string Booking(long id) => Invariant($"/budgetkonto/buchung/{id}");

    public static string Deduction(Guid id) => $"{Deductions}/{id}";

    public static string NewDeduction(Guid agreementId) => $"{Deductions}/neu/{agreementId}";

    public static string RetentionPart(Guid id) => $"{Retention}/{id}";

    /// <summary>Confirms that a proof has arrived.</summary>
    public static string ProofReceipt(Guid proofId) => $"{Retention}/eingang/{proofId}";

    public static string ProofReceiptFile(Guid proofId) => $"{ProofReceipt(proofId)}/pdf";

    public static string Area(Guid id) => $"{Areas}/{id}";

    /// <summary>Since when the area is in the reform.</summary>
    public static string AreaReform(Guid id) => $"{Area(id)}/reform";

    public static string EditArea(Guid id) => $"{Area(id)}/bearbeiten";

    public static string AssignDistrict(Guid areaId) => $"{Area(areaId)}/stadtteil";

    public static string NewTerm(Guid areaId) => $"{Area(areaId)}/traegerschaft";

    public static string EndTerm(Guid areaId, Guid termId) => $"{NewTerm(areaId)}/{termId}/ende";

    public static string Outlines(Guid fileId) => $"{ImportAreas}/umrisse/{fileId}";

    public static string Provider(Guid id) => $"{Providers}/{id}";

    public static string EditProvider(Guid id) => $"{Provider(id)}/bearbeiten";

    public static string ProviderAccount(Guid id) => $"{Provider(id)}/konto";

    public static string User(Guid id) => $"{Users}/{id}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
