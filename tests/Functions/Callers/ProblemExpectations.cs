using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What must be true of every error answer.</summary>
public static class ProblemExpectations
{
    /// <summary>Problem details of this status and stable type, with words in Chinese, and faults at these places and no others.</summary>
    public static JsonElement ShouldBeProblem(this Answer answer, int status, string type, params string[] pointers)
    {
        answer.Status.ShouldBe(status, answer.Text);
        answer.Header("Content-Type").ShouldBe("application/problem+json; charset=utf-8");
        answer.TextAt("type").ShouldBe($"/problems/{type}", answer.Text);
        answer.Json.GetProperty("status").GetInt32().ShouldBe(status);
        answer.TextAt("title").ShouldNotBeNull().ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        answer.TextAt("detail").ShouldNotBeNull().ShouldMatch(@"\p{IsCJKUnifiedIdeographs}.*。$");
        Faults(answer.Json).Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(pointers, ignoreOrder: true, answer.Text);
        foreach (var fault in Faults(answer.Json))
            fault.GetProperty("detail").GetString().ShouldNotBeNull().ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        return answer.Json;
    }

    private static List<JsonElement> Faults(JsonElement problem) =>
        problem.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];
}
