namespace ProposalWorkflow.Letters;

/// <summary>Why a file cannot be read as a letter.</summary>
public enum Refusal
{
    /// <summary>More than is read of one letter.</summary>
    TooLarge,

    /// <summary>The bytes are in no encoding that is read.</summary>
    Encoding,

    /// <summary>Neither text nor HTML nor .docx.</summary>
    Format,

    /// <summary>Broken, or built to do harm.</summary>
    Unsafe,

    /// <summary>Readable, but not a letter.</summary>
    NotALetter,
}

/// <summary>A file is not read; the message tells its user why, in Chinese.</summary>
public sealed class LetterRefusedException(Refusal refusal, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public Refusal Refusal => refusal;
}
