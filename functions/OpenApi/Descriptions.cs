using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Alerts;
using ProposalWorkflow.Functions.Commitments;
using ProposalWorkflow.Functions.Deadlines;
using ProposalWorkflow.Functions.Attachments;
using ProposalWorkflow.Functions.Exports;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Letters;
using ProposalWorkflow.Functions.Poison;
using ProposalWorkflow.Functions.Public;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Functions.Replies;
using ProposalWorkflow.Functions.Recounting;
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
    /// <summary>The type of its answer (200); null where the answer is always a file.</summary>
    public Type? Answer { get; init; }

    /// <summary>Other types that its answer can have.</summary>
    public IReadOnlyList<Type> OrAnswers { get; init; } = [];

    /// <summary>The type of a JSON body that is no command's; null where it takes none.</summary>
    public Type? Body { get; init; }

    /// <summary>Whether it can be taken on before it is done (202).</summary>
    public bool Pends { get; init; }

    /// <summary>Whether it makes something that has an address of its own (201).</summary>
    public bool Creates { get; init; }

    /// <summary>Whether a part of its file can be asked for (206).</summary>
    public bool InParts { get; init; }

    /// <summary>The content types of a file that it takes; none where it takes no body.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>The content types of a file that it answers with; with an <see cref="Answer"/>, the others that can be asked for by Accept.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Names of <see cref="OpenApi.Parameters"/>, besides those of the path.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Whether the answer has an ETag, and 304 can come.</summary>
    public bool Tagged { get; init; }

    /// <summary>Whether it is for everyone, without a token.</summary>
    public bool Open { get; init; }

    /// <summary>The headers of its answer, beside the tag; one that is not always there has a question mark.</summary>
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
        [nameof(DeadlineQueries.GetDeadlines)] = OfCase("读取期限及其由来", typeof(DeadlineList), "state") with { Files = [DeadlineQueries.PlainText] },
        [nameof(DeadlineQueries.GetDeadline)] = OfCase("读取一项期限及其由来", typeof(DeadlineAnswer)) with
        {
            Files = [DeadlineQueries.PlainText], Problems = [ProblemType.WrongParameter, NoCase, ProblemType.Of(RejectionKind.DeadlineNotFound)],
        },
        [nameof(CommitmentQueries.GetCommitments)] = OfCase("读取承诺事项", typeof(CommitmentList)),
        [nameof(CommitmentQueries.ListCommitments)] = new("承诺事项清单", "交办机关、分管领导；承办单位查看本单位的")
        {
            Answer = typeof(Page<CommitmentRow>),
            Parameters = ["commitment-department", "commitment-state", "dueFrom", "dueTo", "urgency", "size", "continuation"],
            Problems = [ProblemType.WrongParameter, NotYours],
        },
        [nameof(AlertHttp.GetAlerts)] = new("提醒", "分管领导、交办机关")
        {
            Answer = typeof(Page<AlertView>), Parameters = ["alert-state", "alert-kind", "alert-department", "alert-case", "size", "continuation"],
            Problems = [ProblemType.WrongParameter, NotYours],
        },
        [nameof(AlertHttp.AcknowledgeAlert)] = new("确认提醒", "分管领导")
        {
            Answer = typeof(AlertView), Body = typeof(AcknowledgeAlertBody),
            Problems =
            [
                ProblemType.WrongParameter, ProblemType.MalformedJson, ProblemType.WrongBody, ProblemType.BodyTooLarge, ProblemType.NotJson,
                ProblemType.Of(RejectionKind.InvalidCommand), NotYours, ProblemType.NotFound,
            ],
        },
        [nameof(CaseQueries.GetOpinion)] = OfLetter("读取会办意见", typeof(OpinionView)),
        [nameof(CaseQueries.GetReply)] = OfLetter("读取答复或其草稿", typeof(ReplyView)),
        [nameof(LettersHttp.GetReplyDocument)] = OfPaper("下载答复函（.docx）", LetterFormat.Document),
        [nameof(LettersHttp.GetReplyPage)] = OfPaper("答复函网页", LetterFormat.Page),
        [nameof(LettersHttp.GetOpinionDocument)] = OfPaper("下载会办意见函（.docx）", LetterFormat.Document),
        [nameof(LettersHttp.GetOpinionPage)] = OfPaper("会办意见函网页", LetterFormat.Page),
        [nameof(ReplyVersionsHttp.GetReplyTemplate)] = OfPart("拟稿模板", typeof(DraftTemplateView)) with { For = "答复单位、交办机关、分管领导" },
        [nameof(ReplyVersionsHttp.GetReplyVersions)] = OfPart("答复的各版", typeof(ReplyVersionsView)),
        [nameof(ReplyVersionsHttp.GetReplyVersion)] = OfPart("答复的一版", typeof(ReplyVersionLetter)),
        [nameof(OpinionQueries.GetOpinions)] = new("会办意见汇总", "主办单位、交办机关、分管领导")
        {
            Answer = typeof(OpinionsView), Parameters = ["round"], Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound, ProblemType.Of(RejectionKind.DecidedOnMainCase)],
        },
        [nameof(AttachmentHttp.UploadAttachment)] = new("上传会办意见的附件", "会办单位")
        {
            Answer = typeof(UploadView), Creates = true, Takes = [.. FileKind.All.Select(k => k.Type)], Parameters = ["name"], Headers = ["Location"],
            Problems =
            [
                ProblemType.WrongParameter, NotYours, NoCase, ProblemType.Of(RejectionKind.AssignmentNotFound), ProblemType.Of(RejectionKind.WrongStage),
                ProblemType.Of(RejectionKind.ReplyApproved), ProblemType.TooManyUploads, ProblemType.BodyTooLarge, ProblemType.UnknownFile, ProblemType.WrongAttachment,
            ],
        },
        [nameof(AttachmentHttp.GetAttachment)] = new("下载会办意见的附件", "提出意见的单位、主办单位、交办机关、分管领导；作为答复附件发出的，也供提案者")
        {
            Files = [.. FileKind.All.Select(k => k.Type)], Parameters = ["round", "Range"], Headers = ["Content-Disposition"], Tagged = true, InParts = true,
            Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound],
        },
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
        [nameof(OperationQueries.GetOperation)] = new("查询操作", "发出者、交办机关") { Answer = typeof(OperationView), OrAnswers = [typeof(ImportView), typeof(BasisChangeView)], Headers = ["Retry-After"], Problems = [ProblemType.NotFound] },
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
        [nameof(BasisHttp.GetCalendar)] = new("年度日历", "交办机关、分管领导") { Answer = typeof(CalendarView), Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(BasisHttp.PreviewCalendar)] = OfPreview("预览：施行该日历会变动哪些期限", typeof(CalendarContent)),
        [nameof(BasisHttp.ApplyCalendar)] = OfApplying("施行年度日历", typeof(CalendarContent)),
        [nameof(BasisHttp.GetRules)] = new("期限规则", "交办机关、分管领导") { Answer = typeof(RulesView), Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(BasisHttp.PreviewRules)] = OfPreview("预览：施行该规则会变动哪些期限", typeof(RuleSetContent)),
        [nameof(BasisHttp.ApplyRules)] = OfApplying("施行期限规则", typeof(RuleSetContent)),
        [nameof(PoisonHttp.GetPoison)] = new("未能处理的消息", "交办机关、分管领导") { Answer = typeof(PoisonView), Parameters = ["size"], Problems = [ProblemType.WrongParameter, NotYours] },
        [nameof(PoisonHttp.RedrivePoison)] = new("重新投递未能处理的消息", "交办机关") { Answer = typeof(RedriveView), Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound] },
        [nameof(PublicVersionQueries.GetPublicVersion)] = new("预览答复的公开版", "交办机关、分管领导、答复单位")
        {
            Answer = typeof(PublicVersionView), Parameters = ["round"],
            Problems = [ProblemType.WrongParameter, NotYours, NoCase, ProblemType.NotFound],
        },
        [nameof(PublicHttp.ListPublicLetters)] = OfPublic("公开答复目录", typeof(Page<PublicEntry>), LetterPage.ContentType) with
        {
            Parameters = [.. PublicQuery.Names.Select(n => n is "department" or "year" ? "public-" + n : n), "size", "continuation", "list-format"],
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

    private static Description OfPreview(string words, Type body) => new(words, "交办机关")
    {
        Body = body,
        Answer = typeof(PreviewView),
        Problems = [ProblemType.WrongParameter, NotYours, ProblemType.NotFound, ProblemType.BodyTooLarge, ProblemType.NotJson, ProblemType.MalformedJson, ProblemType.WrongBasis],
    };

    private static Description OfApplying(string words, Type body) => OfPreview(words, body) with
    {
        Answer = typeof(BasisChangeView),
        Pends = true,
        Parameters = ["reason", "since", .. OpenApi.Parameters.OfSubmission],
        Headers = ["Location", "Preference-Applied"],
        Problems = [.. OfPreview(words, body).Problems, ProblemType.BasisChanged, ProblemType.KeyReused],
    };

    private static Description OfPublic(string words, Type answer, params string[] files) =>
        new(words, "不需令牌") { Answer = answer, Files = files, Tagged = true, Open = true };

    private static Description OfFile(string words, params string[] types) => new(words, "交办机关")
    {
        Files = types,
        Headers = ["Content-Disposition"],
        Problems = [ProblemType.WrongParameter, NotYours],
    };

    /// <summary>Of a department's part in a case, in one of its rounds.</summary>
    private static Description OfPart(string words, Type answer) =>
        OfCase(words, answer, "round") with { Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound] };

    /// <summary>As JSON, or printed where the request's Accept says so.</summary>
    private static Description OfLetter(string words, Type answer) => OfPart(words, answer) with
    {
        Files = [LetterFormat.Document.ContentType, LetterFormat.Page.ContentType], Headers = ["Content-Disposition?"],
    };

    private static Description OfPaper(string words, LetterFormat format) => new(words, "看得到本件的人")
    {
        Files = [format.ContentType],
        Parameters = ["round"],
        Tagged = true,
        Headers = ["Content-Disposition"],
        Problems = [ProblemType.WrongParameter, NoCase, ProblemType.NotFound],
    };

    private static Description OfCase(string words, Type answer, params string[] parameters) => new(words, "看得到本件的人")
    {
        Answer = answer,
        Parameters = parameters,
        Tagged = true,
        Problems = [ProblemType.WrongParameter, NoCase],
    };
}
