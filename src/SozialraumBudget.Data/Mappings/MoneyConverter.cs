using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Mappings;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(static m => m.Amount, static d => new Money(d));
