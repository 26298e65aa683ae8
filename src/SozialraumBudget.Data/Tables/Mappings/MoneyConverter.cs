using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(static m => m.Amount, static d => new Money(d));
