using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Storage.Tests;

public sealed class PublicLetterTableTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PublicLetterTable _letters = new(storage.Clients);
    private readonly string _jurisdiction = StorageFixture.NewJurisdiction();

    [Theory]
    [InlineData(10)]
    [InlineData(80_000)] // too long for a row
    public async Task Letter_IsReadAsItWasPublished(int length)
    {
        var row = Row(5, 5, new string('长', length));

        await _letters.PutAsync(row, None);

        (await _letters.FindAsync(row.Id, None)).ShouldBeWrittenAs(row.Edition);
        (await _letters.ReadAsync(null, None)).Rows.Single(r => r.Id == row.Id).Entry.ShouldBeWrittenAs(PublicEntry.Of(row, row.Edition!.Letter));
        (await RowsAsync()).ShouldHaveSingleItem().ShouldBeWrittenAs(new StoredPublicRow(row.Case, row.Reply, 5, 5, (await RowsAsync())[0].Tag));
    }

    [Fact]
    public async Task NothingIsThere_AndWhatCannotBeAnId_AreTheSame()
    {
        (await _letters.FindAsync(Row(1, 1).Id, None)).ShouldBeNull();
        foreach (var id in (string[])["", "x", "../x", $"{_jurisdiction}-x", new string('a', 2_000), "nanhu-abcdefghijklmnopqrst'"])
            (await _letters.FindAsync(id, None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(80_000)]
    public async Task Withdrawal_LeavesNothingOfTheLetter(int length)
    {
        var row = Row(5, 5, new string('长', length));
        await _letters.PutAsync(row, None);

        await _letters.PutAsync(row with { Version = 6, Edition = null }, None);

        (await _letters.FindAsync(row.Id, None)).ShouldBeNull();
        (await _letters.ReadAsync(null, None)).Rows.Single(r => r.Id == row.Id).ShouldBe(new PublicChange(row.Id, 6, null));
        var stored = await Table.GetEntityAsync<TableEntity>(_jurisdiction, row.Id);
        ((IDictionary<string, object>)stored.Value).Values.OfType<string>().ShouldAllBe(text => !text.Contains('长', StringComparison.Ordinal));
        (await BlobsAsync(row.Id)).ShouldBeEmpty();
    }

    /// <summary>A publisher that was slow, or comes again, has an older state than those after it.</summary>
    [Fact]
    public async Task OlderState_ChangesNothing()
    {
        await _letters.PutAsync(Row(5, 5, "第一版"), None);
        await _letters.PutAsync(Row(7, null), None);
        await _letters.PutAsync(Row(5, 5, "第一版"), None);
        (await _letters.FindAsync(Row(5, 5).Id, None)).ShouldBeNull();

        await _letters.PutAsync(Row(9, 9, "第二版"), None);
        await _letters.PutAsync(Row(7, null), None);
        (await _letters.FindAsync(Row(5, 5).Id, None))!.Letter.Body.ShouldBe("第二版");
    }

    [Fact]
    public async Task Correction_TakesThePlaceOfTheLetter_AndItsBlobGoes()
    {
        var first = Row(5, 5, new string('长', 80_000));
        await _letters.PutAsync(first, None);

        await _letters.PutAsync(Row(6, 6, new string('新', 80_000)), None);

        (await _letters.FindAsync(first.Id, None))!.Letter.Body.ShouldStartWith("新");
        (await BlobsAsync(first.Id)).Count.ShouldBe(1);
    }

    /// <summary>The process died between the row and the blob: the message comes again, and the rest is done.</summary>
    [Fact]
    public async Task BlobThatWasLeft_GoesWhenTheRowIsWrittenAgain()
    {
        var first = Row(5, 5, new string('长', 80_000));
        await _letters.PutAsync(first, None);
        var blob = (await BlobsAsync(first.Id)).Single();
        await _letters.PutAsync(Row(6, null), None);
        await storage.Clients.Blobs.GetBlobContainerClient("public-letters").GetBlobClient(blob).UploadAsync(BinaryData.FromString("长"));

        await _letters.PutAsync(Row(6, null), None);

        (await BlobsAsync(first.Id)).ShouldBeEmpty();
    }

    /// <summary>Withdrawn, published, withdrawn: the last withdrawal is written before the publication that it withdraws.</summary>
    [Fact]
    public async Task Withdrawal_KeepsOutWhatItWithdraws()
    {
        await _letters.PutAsync(Row(9, null), None);
        await _letters.PutAsync(Row(12, null), None);
        await _letters.PutAsync(Row(11, 11), None);

        (await _letters.FindAsync(Row(11, 11).Id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task WritersAtOnce_EndAtTheNewest()
    {
        await Task.WhenAll(Enumerable.Range(1, 12).OrderBy(n => n * 7 % 12).Select(n => _letters.PutAsync(Row(n, n % 3 == 0 ? null : n, $"第{n}版"), None)));
        (await _letters.FindAsync(Row(1, 1).Id, None)).ShouldBeNull();

        await Task.WhenAll(Enumerable.Range(13, 10).Reverse().Select(n => _letters.PutAsync(Row(n, n % 3 == 0 ? null : n, $"第{n}版"), None)));
        (await _letters.FindAsync(Row(1, 1).Id, None))!.Letter.Body.ShouldBe("第22版");
    }

    [Fact]
    public async Task Reading_GoesOnFromItsMark()
    {
        await _letters.PutAsync(Row(1, 1), None);
        var mark = (await _letters.ReadAsync(null, None)).Mark.ShouldNotBeNull();

        (await _letters.ReadAsync(mark, None)).Rows.ShouldContain(r => r.Id == Row(1, 1).Id, "what was written in the last two minutes is read again");
        (await _letters.ReadAsync(mark.AddMinutes(5), None)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Replacement_IsOfTheRowThatWasRead()
    {
        await _letters.PutAsync(Row(9, 9, "备份之后"), None);
        var read = (await RowsAsync()).Single();
        await _letters.ReplaceAsync(Row(4, null), read, None); // an older version of the case, from a backup
        (await _letters.FindAsync(Row(9, 9).Id, None)).ShouldBeNull();

        await _letters.PutAsync(Row(5, 5, "其后"), None);
        await _letters.ReplaceAsync(Row(4, null), read, None);
        (await _letters.FindAsync(Row(9, 9).Id, None)).ShouldNotBeNull();
    }

    private TableClient Table => storage.Clients.Tables.GetTableClient("publicletters");

    private async Task<List<StoredPublicRow>> RowsAsync() => await _letters.ReadRowsAsync(_jurisdiction, None).ToListAsync();

    private async Task<List<string>> BlobsAsync(string id) =>
        await storage.Clients.Blobs.GetBlobContainerClient("public-letters").GetBlobsAsync().Select(b => b.Name).Where(n => n.StartsWith(id, StringComparison.Ordinal)).ToListAsync();

    private PublicRow Row(int version, int? published, string body = "正文") => new(
        new CaseKey(_jurisdiction, "case-1"), new(1, "bureau-a"), version,
        published is not { } number ? null : new(number, new DateTimeOffset(2026, 3, 2, 1, number, 0, TimeSpan.Zero), new PublicLetter
        {
            Place = "湖区", Kind = ProposalKind.CppccProposal, Session = "一届一次会议", CaseNumber = "2026001", CaseTitle = "案由",
            Proposers = [new("林**")], Department = new("bureau-a", "民政局"), Round = 1, DocumentNumber = "民函〔2026〕1号", ClassMark = "A",
            Date = new DateOnly(2026, 3, 2), Title = "答复", Body = body,
        }));
}
