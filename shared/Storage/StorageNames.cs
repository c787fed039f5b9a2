namespace ProposalWorkflow.Storage;

/// <summary>What the tables and containers are called in the account. The queues are named by the workflow.</summary>
internal static class StorageNames
{
    public const string Cases = "cases";
    public const string Series = "series";
    public const string CaseList = "caselist";
    public const string Inbox = "inbox";
    public const string Corpus = "corpus";
    public const string ProposerList = "proposerlist";
    public const string Commitments = "commitments";
    public const string Statistics = "statistics";
    public const string Deliveries = "deliveries";
    public const string Poison = "poison";
    public const string Dues = "dues";
    public const string Alerts = "alerts";
    public const string Basis = "basis";
    public const string Imports = "imports";
    public const string PublicLetters = "publicletters";
    public const string Contents = "contents";
    public const string Messages = "messages";
    public const string Uploads = "uploads";
    public const string Attachments = "attachments";
    public const string PublicContents = "public-letters";

    public static IReadOnlyList<string> Tables { get; } =
    [
        Cases, Series, CaseList, Inbox, Corpus, ProposerList, Commitments, Statistics, Dues, Basis, Imports, Deliveries, Poison, Alerts, PublicLetters,
    ];

    public static IReadOnlyList<string> Containers { get; } = [Contents, Messages, Imports, Uploads, Attachments, PublicContents];
}
