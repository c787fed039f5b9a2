using System.Diagnostics;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Printing.Tests.Looks;

/// <summary>A test that looks at printed pages: skipped, and shown as skipped, where LibreOffice, poppler or a Chinese font is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Office.Missing is { } missing)
            Skip = $"Needs {missing} (apt-get install libreoffice-writer poppler-utils fonts-noto-cjk)";
    }
}

/// <summary>LibreOffice, printing letters to PDF.</summary>
internal static class Office
{
    /// <summary>What is not installed here; null if all is there.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Prints all letters, in one run.</summary>
    public static IReadOnlyList<PrintedPages> Print(string folder, IReadOnlyList<PrintedLetter> letters)
    {
        var names = letters.Select((letter, i) =>
        {
            var name = Path.Combine(folder, $"letter-{i}.docx");
            File.WriteAllBytes(name, LetterDocument.Write(letter));
            return name;
        }).ToList();
        // A profile of its own: another LibreOffice may be running.
        Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. names]);
        return [.. names.Select(name => new PrintedPages(Path.ChangeExtension(name, ".pdf")))];
    }

    public static byte[] Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output.ToArray();
    }

    private static string? FindMissing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return ((string[])["soffice", "pdftotext", "pdftoppm", "fc-list"]).FirstOrDefault(p => !folders.Any(f => File.Exists(Path.Combine(f, p))))
            ?? (Run("fc-list", [":lang=zh-cn"]).Length == 0 ? "a Chinese font" : null);
    }
}
