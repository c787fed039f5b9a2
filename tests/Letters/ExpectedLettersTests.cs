using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Each letter with hand-written values comes out as expected, field by field.</summary>
public sealed class ExpectedLettersTests(ITestOutputHelper output)
{
    public static TheoryData<string> Own => [.. LetterFiles.Expected(LetterFiles.Own).Select(l => l["file"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Own))]
    public Task OwnLetter_IsReadAsExpected(string file) => CheckAsync(LetterFiles.Own, file);

    [Fact]
    public void OwnLetters_AreAllExpected()
    {
        var files = Directory.GetFiles(LetterFiles.Own).Select(Path.GetFileName).Where(f => f is not ("expected.json" or ".gitattributes"));
        files.ShouldBe(LetterFiles.Expected(LetterFiles.Own).Select(l => l["file"]!.GetValue<string>()), ignoreOrder: true);
    }

    [Fact]
    public async Task RealLetters_AreReadAsExpected()
    {
        if (LetterFiles.Real is not { } folder)
        {
            output.WriteLine("The real letters are not here (../shared/letters beside the repository): nothing was checked.");
            return;
        }

        var letters = LetterFiles.Expected(folder);
        letters.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var letter in letters)
            await CheckAsync(folder, letter["file"]!.GetValue<string>());
    }

    private static async Task CheckAsync(string folder, string file)
    {
        var expected = LetterFiles.Expected(folder).Single(l => l["file"]!.GetValue<string>() == file);
        var found = LetterJson.Of(file, await LetterFiles.ReadAsync(folder, file));
        foreach (var (field, value) in expected)
            if (field != "note")
                Text(Only(value, found[field])).ShouldBe(Text(value), $"{file}: {field}");
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(LetterJson.Options) ?? "null";

    /// <summary>No more of an annex's fields than are expected.</summary>
    private static JsonNode? Only(JsonNode? expected, JsonNode? found) => (expected, found) switch
    {
        (JsonArray wanted, JsonArray items) => new JsonArray([.. items.Select((item, i) => Only(i < wanted.Count ? wanted[i] : null, item))]),
        (JsonObject wanted, JsonObject item) => new JsonObject(item.Where(p => wanted.ContainsKey(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))),
        _ => found?.DeepClone(),
    };
}
