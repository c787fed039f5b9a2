namespace ProposalWorkflow.Local;

/// <summary>How far a long command is, as a line for each step: it is as good in a log as on a terminal.</summary>
internal static class ProgressBar
{
    private const int Width = 20;

    public static string Of(int done, int all)
    {
        var full = Width * done / all;
        return $"[{new string('#', full)}{new string('.', Width - full)}] {done.ToString().PadLeft(all.ToString().Length)}/{all}";
    }
}
