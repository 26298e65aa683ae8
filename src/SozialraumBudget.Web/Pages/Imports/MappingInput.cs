using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>What the mapping page asks for.</summary>
public sealed class MappingInput
{
    [Display(Name = "Tabellenblatt")]
    public string? Sheet { get; set; }

    [Display(Name = "Kopfzeile in Zeile")]
    public int? HeaderRow { get; set; }

    [Display(Name = "Zeilen der Kopfzeile")]
    public int? HeaderRows { get; set; } = 1;

    /// <summary>Sheet and header that the fields below were asked for.</summary>
    public string? Seen { get; set; }

    public List<FieldAnswer> Fields { get; set; } = [];

    public List<ValueAnswer> Values { get; set; } = [];

    public List<WordAnswer> Words { get; set; } = [];

    [Display(Name = "Dezimalzeichen")]
    public DecimalSign Sign { get; set; }

    [Display(Name = "Prozentwerte lesen, wie sie dastehen (12,5 % als 12,5)")]
    public bool Percent { get; set; }

    [Display(Name = "Leerzeichen trennen Tausender (1 234)")]
    public bool Blanks { get; set; }

    [Display(Name = "Zeichen für „keine Angabe“ auslassen (. … / x)")]
    public bool SkipSigns { get; set; }

    [Display(Name = "Zeilen ohne Wert oder ohne die meisten Pflichtangaben auslassen")]
    public bool SkipEmpty { get; set; }

    [Display(Name = "Als Profil merken")]
    public bool Remember { get; set; }

    [Display(Name = "Name des Profils")]
    public string? ProfileName { get; set; }

    public SheetLayout Layout => new(string.IsNullOrEmpty(Sheet) ? null : Sheet, HeaderRow ?? 0, HeaderRows ?? 1);

    public string LayoutMark => FormattableString.Invariant($"{HeaderRow ?? 0}/{HeaderRows ?? 1}/{Sheet}");

    public sealed class FieldAnswer
    {
        /// <summary>Column of the format.</summary>
        public string Name { get; set; } = "";

        /// <summary>"" for none, "fest", "namen", "werte", or the position of a column.</summary>
        public string? Source { get; set; }

        /// <summary>Position of a second column whose text is joined.</summary>
        public string? Second { get; set; }

        public string? Fixed { get; set; }
    }

    public sealed class ValueAnswer
    {
        public string Column { get; set; } = "";

        public bool Read { get; set; }

        public List<MeaningAnswer> Meanings { get; set; } = [];
    }

    public sealed class MeaningAnswer
    {
        public string Field { get; set; } = "";

        public string? Text { get; set; }
    }

    public sealed class WordAnswer
    {
        public string Field { get; set; } = "";

        public string Word { get; set; } = "";

        /// <summary>"" as it is written.</summary>
        public string? Term { get; set; }

        public bool LeaveOut { get; set; }
    }
}
