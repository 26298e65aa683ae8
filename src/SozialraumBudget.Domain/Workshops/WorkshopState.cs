namespace SozialraumBudget.Domain.Workshops;

/// <summary>What kind of round it is.</summary>
public enum WorkshopKind
{
    /// <summary>Siegen: the figures of the day, what follows from them, who does it.</summary>
    Controlling,

    /// <summary>Graz: area manager and coordinator steer together.</summary>
    JointSteering,

    /// <summary>Between the agreed ones, for an occasion.</summary>
    Special,
}

/// <summary>Where a workshop stands; it follows from <see cref="WorkshopFacts"/>.</summary>
public enum WorkshopState
{
    /// <summary>No minutes yet.</summary>
    Planned,

    /// <summary>It has minutes, and nobody has signed them.</summary>
    Held,

    /// <summary>One side has signed; a change takes the signature away.</summary>
    HalfSigned,

    /// <summary>Both sides have signed: frozen, but for what becomes of the tasks.</summary>
    Signed,

    /// <summary>It does not take place, with the reason.</summary>
    Cancelled,
}

/// <summary>Who is responsible for a task.</summary>
public enum WorkshopSide
{
    /// <summary>The youth office: its controllers.</summary>
    Office,

    /// <summary>The manager of the area.</summary>
    Area,

    /// <summary>The lead provider: its coordinator.</summary>
    Provider,
}

/// <summary>What the number of a kept figure is.</summary>
public enum WorkshopUnit
{
    /// <summary>EUR.</summary>
    Euro,

    /// <summary>Whole months.</summary>
    Months,
}
