namespace ProposalWorkflow.Local;

/// <summary>Something outside our code keeps us from starting. The message is one line that says what to do about it.</summary>
public sealed class CannotStartException : Exception
{
    /// <summary>Says in one line what is missing and what to do.</summary>
    public CannotStartException(string message) : base(OneLine(message))
    {
    }

    /// <summary>The same, with what was caught.</summary>
    public CannotStartException(string message, Exception innerException) : base(OneLine(message), innerException)
    {
    }

    // What another program printed may be part of it.
    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
