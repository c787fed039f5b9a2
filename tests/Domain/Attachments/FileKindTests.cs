using System.Text;
using ProposalWorkflow.Domain.Attachments;

namespace ProposalWorkflow.Domain.Tests.Attachments;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("PK\u0003\u0004......", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001a\n", "image/png")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("GIF87a", "image/gif")]
    [InlineData("II*\0........", "image/tiff")]
    [InlineData("MM\0*........", "image/tiff")]
    [InlineData("RIFF....WEBPVP8 ", "image/webp")]
    [InlineData("RIFF....WAVEfmt ", null)]
    [InlineData("RIFF....WEB", null)]
    [InlineData(" %PDF-1.7", null)]
    [InlineData("%PDF", null)]
    [InlineData("PK\u0005\u0006", null)] // an empty archive
    [InlineData("MZ..........", null)]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", null)] // .doc, or a .docx under a password
    [InlineData("<html><script>", null)]
    [InlineData("", null)]
    public void Content_IsKnownByItsBeginning(string head, string? type) =>
        (FileKind.OfContent(Encoding.Latin1.GetBytes(head))?.Type).ShouldBe(type);

    [Theory]
    [InlineData("Application/PDF", true)]
    [InlineData("application/x-msdownload", false)]
    [InlineData("image/svg+xml", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Type_IsKnownWhateverItsCase(string? type, bool known) => (FileKind.OfType(type) is not null).ShouldBe(known);
}
