using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A month or quarter as its sortable code, "2026-01" or "2026-Q1".</summary>
internal sealed class PeriodConverter() : ValueConverter<Period, string>(static period => period.Code, static code => Period.Parse(code));
