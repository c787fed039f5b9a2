using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Exports;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Poison;
using ProposalWorkflow.Functions.Public;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Printing.Web;
using ProposalWorkflow.Printing.Word;
using ProposalWorkflow.Sheets;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>What cannot be read from the code of an operation that is no command.</summary>
/// <param name="Words">What it does, in Chinese.</param>
/// <param name="For">For whom, in Chinese.</param>
internal sealed record Description(string Words, string For)
{
    /// <summary>The type of its answer (200); null where the answer is a file.</summary>
    public Type? Answer { get; init; }

    /// <summary>Another type that its answer can have; null where there is none.</summary>
    public Type? OrAnswer { get; init; }

    /// <summary>Whether it can be taken on before it is done (202).</summary>
    public bool Pends { get; init; }

    /// <summary>The content types of a file that it takes; none where it takes no body.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>The content types of a file that it answers with, or can answer with as well as with JSON.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Names of <see cref="OpenApi.Parameters"/>, besides those of the path.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Whether the answer has an ETag, and 304 can come.</summary>
    public bool Tagged { get; init; }

    /// <summary>Whether it is for everyone, without a token.</summary>
    public bool Open { get; init; }

    /// <summary>The headers of its answer, beside the tag.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The problems that can come, besides a token that is none and a fault of ours.</summary>
    public IReadOnlyList<ProblemType> Problems { get; init; } = [];
}

/// <summary>The operations that are no commands. A new HTTP trigger that posts no command needs an entry here; a test asks for it.</summary>
internal static class Descriptions
{
    private static readonly ProblemType NoCase = ProblemType.Of(RejectionKind.CaseNotFound);
    private static readonly ProblemType NotYours = ProblemType.Of(RejectionKind.RoleNotAllowed);
    private static readonly string[] Filter = [.. CaseFilterValues.Names.Select(n => n is "session" or "department" ? $"filter-{n}" : n)];
    private static readonly string[] Paged = ["sort", "size", "continuation"];

    private static readonly Dictionary<string, Description> ByFunction = new()
    {
        [nameof(CaseQueries.GetProposal)] = OfCase("读取提案", typeof(CaseView)),
        [nameof(CaseQueries.GetHistory)] = OfCase("读取办理记录", typeof(HistoryView)),
        [nameof(CaseQueries.GetOpinion)] = OfCase("读取会办意见", typeof(OpinionView), "round") with { Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound] },
        [nameof(CaseQueries.GetReply)] = OfCase("读取答复或其草稿", typeof(ReplyView), "round") with { Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound] },
        [nameof(TrailQueries.VerifyProposal)] = new("核验办理记录", "交办机关、分管领导") { Answer = typeof(TrailView), Problems = [NotYours, NoCase] },
        [nameof(SimilarityQueries.GetSimilar)] = new("相似提案", "交办机关、分管领导") { Answer = typeof(SimilarList), Parameters = ["size"], Problems = [ProblemType.WrongParameter, NotYours, NoCase] },
        [nameof(SimilarityQueries.GetSuggestions)] = new("承办单位建议", "交办机关") { Answer = typeof(SuggestionList), Problems = [ProblemType.WrongParameter, NotYours, NoCase] },
        [nameof(ListQueries.ListProposals)] = new("提案总表", "交办机关、分管领导") { Answer = typeof(Page<CaseRow>), Parameters = [.. Filter, .. Paged], Problems = [ProblemType.WrongParameter, NotYours] },
        [nameof(ListQueries.GetInbox)] = new("承办单位收件箱", "该单位、交办机关、分管领导") { Answer = typeof(Page<InboxRow>), Parameters = ["state", .. Paged], Problems = [ProblemType.WrongParameter, ProblemType.NotFound] },
        [nameof(ListQueries.GetOwnProposals)] = new("我的提案", "提案者") { Answer = typeof(Page<ProposerRow>), Parameters = Paged, Problems = [ProblemType.WrongParameter, NotYours] },
        [nameof(ExportHttp.ExportProposals)] = new("导出提案总表", "交办机关、分管领导")
        {
            Files = [new XlsxFormat().ContentType, new CsvFormat().ContentType], Parameters = ["format", .. Filter], Headers = ["Content-Disposition"],
            Problems = [ProblemType.WrongParameter, NotYours],
        },
        [nameof(StatisticsQueries.GetStatistics)] = new("届次统计", "交办机关、分管领导") { Answer = typeof(StatisticsView), Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(OperationQueries.GetOperation)] = new("查询操作", "发出者、交办机关") { Answer = typeof(OperationView), OrAnswer = typeof(ImportView), Headers = ["Retry-After"], Problems = [ProblemType.NotFound] },
        [nameof(ImportHttp.ImportProposals)] = new("批量导入", "交办机关")
        {
            Answer = typeof(ImportView), Pends = true, Takes = [.. ImportHttp.Types], Parameters = Parameters.OfSubmission, Headers = ["Location", "Preference-Applied"],
            Problems = [ProblemType.WrongParameter, NotYours, ProblemType.BodyTooLarge, ProblemType.UnknownFile, ProblemType.WrongFile, ProblemType.KeyReused],
        },
        [nameof(ImportHttp.GetImport)] = new("导入结果", "交办机关") { Answer = typeof(ImportPage), Parameters = ["result", "size", "continuation"], Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(ImportHttp.ExportImport)] = OfFile("导出导入结果", new XlsxFormat().ContentType, new CsvFormat().ContentType) with { Parameters = ["format", "result"], Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(TemplateHttp.GetImportTemplate)] = OfFile("导入模板", new XlsxFormat().ContentType),
        [nameof(TemplateHttp.GetImportSample)] = OfFile("导入样例", "application/x-ndjson") with { Headers = [] },
        [nameof(JurisdictionQueries.GetJurisdiction)] = new("辖区的代码和名称", "所有人员") { Answer = typeof(JurisdictionView) },
        [nameof(PoisonHttp.GetPoison)] = new("未能处理的消息", "交办机关、分管领导") { Answer = typeof(PoisonView), Parameters = ["size"], Problems = [ProblemType.WrongParameter, NotYours] },
        [nameof(PoisonHttp.RedrivePoison)] = new("重新投递未能处理的消息", "交办机关") { Answer = typeof(RedriveView), Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(PublicVersionQueries.GetPublicVersion)] = new("预览答复的公开版", "交办机关、分管领导、答复单位")
        {
            Answer = typeof(PublicVersionView), Parameters = ["round"],
            Problems = [ProblemType.WrongParameter, NotYours, NoCase, ProblemType.NotFound],
        },
        [nameof(PublicHttp.ListPublicLetters)] = OfPublic("公开答复目录", typeof(Page<PublicEntry>), LetterPage.ContentType) with
        {
            Parameters = [.. PublicQuery.Names.Select(n => n == "department" ? "public-department" : n), "size", "continuation", "list-format"],
            Problems = [ProblemType.WrongParameter, ProblemType.Internal],
        },
        [nameof(PublicHttp.GetPublicLetter)] = OfPublic("公开答复", typeof(PublicLetterView), LetterPage.ContentType, LetterDocument.ContentType) with
        {
            Parameters = ["public-format"], Problems = [ProblemType.WrongParameter, ProblemType.NotFound, ProblemType.Internal],
        },
        [nameof(OpenApiHttp.GetOpenApi)] = new("本说明", "不需令牌") { Files = ["application/json"], Tagged = true, Open = true, Problems = [ProblemType.WrongParameter] },
    };

    /// <summary>The description of a function.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static Description Of(HttpRoute route) => ByFunction.GetValueOrDefault(route.Function) ?? throw new InvalidOperationException(
        $"The API's description lacks {route.Method} {route.Path}: add {route.Function} to {nameof(Descriptions)}, or name the command behind the colon.");

    private static Description OfPublic(string words, Type answer, params string[] files) =>
        new(words, "不需令牌") { Answer = answer, Files = files, Tagged = true, Open = true };

    private static Description OfFile(string words, params string[] types) => new(words, "交办机关")
    {
        Files = types,
        Headers = ["Content-Disposition"],
        Problems = [ProblemType.WrongParameter, NotYours],
    };

    private static Description OfCase(string words, Type answer, params string[] parameters) => new(words, "看得到本件的人")
    {
        Answer = answer,
        Parameters = parameters,
        Tagged = true,
        Problems = [ProblemType.WrongParameter, NoCase],
    };
}
