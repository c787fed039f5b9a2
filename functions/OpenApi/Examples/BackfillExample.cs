namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>What is read of an old letter.</summary>
internal static class BackfillExample
{
    public const string Record = """
        { "file": "2019/答复函.docx", "letterType": "reply", "kind": "cppcc-proposal", "caseNumber": "2019041", "session": "区政协五届三次会议",
          "title": "关于增设社区食堂的建议", "proposers": ["魏**"], "leadDepartment": "区民政局", "documentNumber": "民函〔2019〕12号", "classMark": "A",
          "contacts": [{ "name": "周小满", "phone": "555-0100" }], "copiedTo": ["区政协提案委"], "coHandlersNamed": ["区财政局"],
          "annexes": [{ "title": "区财政局的会办意见", "department": "区财政局", "needsAnotherDepartment": "区发展改革局",
            "sections": [{ "text": "所需经费已列入预算。", "points": [] }] }],
          "sections": [{ "marker": "一、", "heading": "已做的工作", "text": "", "points": [{ "marker": "（一）", "level": 2, "heading": "选址", "text": "已选定三处。" }] }],
          "commitments": [{ "text": "2019年底前开业。", "dueText": "2019年底前", "due": "2019-12-31" }] }
        """;
}
