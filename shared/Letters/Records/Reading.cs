namespace ProposalWorkflow.Letters;

/// <summary>How sure a value is.</summary>
public enum Sureness
{
    /// <summary>One weak sign, or a damaged text that was mended: somebody should look.</summary>
    Doubtful,

    /// <summary>One good sign.</summary>
    Likely,

    /// <summary>A label, a fixed form, or two places that agree.</summary>
    Sure,
}

/// <summary>A place in the text of a letter.</summary>
/// <param name="Start">Offset of the first character in <see cref="LetterRecord.Text"/>.</param>
/// <param name="Length">Characters up to the end of the last one.</param>
/// <param name="Line">The line that it begins in; the first is 1.</param>
public readonly record struct TextSpan(int Start, int Length, int Line);

/// <summary>A value that was read in a letter.</summary>
/// <param name="Value">The value, in simplified characters and half-width digits.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Sure">How sure it is.</param>
public sealed record Reading<T>(T Value, TextSpan Where, Sureness Sure)
{
    /// <summary>Another value read in the same place.</summary>
    public Reading<TOther> As<TOther>(TOther value) => new(value, Where, Sure);

    /// <summary>The same, as sure as this.</summary>
    public Reading<T> But(Sureness sure) => this with { Sure = sure };
}
