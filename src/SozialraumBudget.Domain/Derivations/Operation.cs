namespace SozialraumBudget.Domain.Derivations;

/// <summary>How the value of a derivation node follows from its operands (children).</summary>
public enum Operation
{
    /// <summary>Given: a parameter, a source row, an agreed value. No operands.</summary>
    Input,

    /// <summary>The value of another node of the same tree, named by its id.</summary>
    Reference,

    /// <summary>Several results under one heading; the value is that of the first operand.</summary>
    Group,

    Sum,

    /// <summary>First operand minus all others.</summary>
    Difference,

    /// <summary>Product of all operands, not rounded.</summary>
    Product,

    /// <summary>Product of all operands, rounded to cents.</summary>
    RoundedProduct,

    /// <summary>First operand divided by the second.</summary>
    Quotient,

    /// <summary>Arithmetic mean of the operands, rounded to cents.</summary>
    RoundedMean,

    /// <summary>First operand x (1 + each further operand), rounded to cents once at the end.</summary>
    Increases,

    /// <summary>Part number Index (from 0) of the first operand split by the weights of the further operands.</summary>
    SplitPart,

    /// <summary>First operand with the sign turned.</summary>
    Negation,

    /// <summary>The smallest operand.</summary>
    Minimum,

    /// <summary>The largest operand.</summary>
    Maximum,

    /// <summary>
    /// Steps: the first operand is looked up in the pairs of limit and value that follow; the value of the highest limit that it reaches,
    /// 0 below all of them.
    /// </summary>
    Scale,

    /// <summary>The operand in the middle by size; the mean of the two in the middle of an even number, not rounded.</summary>
    Median,

    /// <summary>
    /// The straight line through pairs of place and value (least squares) at the place of the first operand, rounded to cents.
    /// </summary>
    Trend,
}
