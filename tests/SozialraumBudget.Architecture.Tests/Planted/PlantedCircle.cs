namespace SozialraumBudget.Architecture.Tests.Planted.One
{
    internal static class First
    {
        public static Two.Second? Make() => null;
    }
}

namespace SozialraumBudget.Architecture.Tests.Planted.Two
{
    internal sealed class Second
    {
        public override string ToString() => One.First.Make() is null ? "none" : "one";
    }
}
