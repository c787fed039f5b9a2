namespace ProposalWorkflow.Local;

/// <summary>What the launcher shows: facts as aligned lines on the output, what went wrong as one line on the error output.</summary>
public sealed class Screen(TextWriter output, TextWriter error)
{
    private const int LabelWidth = 15;

    /// <summary>The terminal.</summary>
    public static Screen Console { get; } = new(System.Console.Out, System.Console.Error);

    /// <summary>A heading, after an empty line.</summary>
    public void Heading(string text) => output.WriteLine($"\n{text}");

    /// <summary>A fact under its label.</summary>
    public void Fact(string label, string text) => output.WriteLine($"  {label.PadRight(LabelWidth)}{text}");

    /// <summary>A line as it is.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>One line that says what is wrong.</summary>
    public void Error(string text) => error.WriteLine(text);
}
