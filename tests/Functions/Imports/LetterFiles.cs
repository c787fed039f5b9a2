using System.IO.Compression;
using System.Text;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Old letters as an office has them in a drawer.</summary>
internal static class LetterFiles
{
    public const string ZipType = "application/zip";

    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>A letter that has all that it should.</summary>
    public static string Reply(string number, string title = "关于修缮老渡口石阶的提案", string body = "老渡口石阶已修缮一百二十级。", string date = "2012年7月2日") => $"""
        东湖区民政局
        东民函〔2012〕{number}号
        办理类别：A类
        主动公开
        关于区政协三届二次会议第{number}号提案的答复
        林知远委员：
        您提出的《{title}》（第{number}号）收悉，现答复如下：
        一、已做的工作
        {body}
        二、下一步打算
        2013年底前增设渡口照明。
        东湖区民政局
        {date}
        （联系人：左宁，联系电话：0546-3660123）
        """;

    /// <summary>With a co-handler's opinion as its annex.</summary>
    public static string WithAnnex(string number) => Reply(number) + """

        附件1
        区金融办关于修缮老渡口石阶提案的会办意见
        区民政局：
        一、支持渡口商户首贷。
        区金融办
        2012年5月9日
        """;

    public static string Opinion => """
        关于区政协三届二次会议第2012009号提案的会办意见
        区民政局：
        你局转来《关于修缮老渡口石阶的提案》收悉，现提出会办意见如下：
        一、经费已列入预算。
        东湖区财政局
        2012年6月2日
        """;

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, Gb18030))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return packed.ToArray();
    }

    public static HttpContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return form;
    }
}
