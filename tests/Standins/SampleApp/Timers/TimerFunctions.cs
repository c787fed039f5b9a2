using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Timers;

public sealed class TimerFunctions(Journal journal, Gates gates)
{
    [Function("Tick")]
    public void Tick([TimerTrigger("%TickSchedule%")] TimerInfo timer) =>
        journal.Write("tick", $"past due {timer?.IsPastDue}, status {timer?.ScheduleStatus is not null}");

    [Function("AtStart")]
    public void AtStart([TimerTrigger("0 0 3 1 1 *", RunOnStartup = true)] TimerInfo timer) =>
        journal.Write("at start", $"past due {timer?.IsPastDue}, next in {timer?.ScheduleStatus?.Next:MM-dd HH:mm}");

    [Function("Daily")]
    public void Daily([TimerTrigger("%DailySchedule%")] TimerInfo timer, FunctionContext context) => journal.Write(
        "daily",
        $"past due {timer?.IsPastDue}, next {timer?.ScheduleStatus?.Next:MM-dd HH:mm}, retry {context?.RetryContext is not null}, "
            + $"{context?.BindingContext.BindingData.ContainsKey("TimerTrigger")}");

    [Function("Every")]
    public void Every([TimerTrigger("%EverySchedule%")] TimerInfo timer) => journal.Write("every", $"{timer?.IsPastDue}");

    /// <summary>Due every second, and waits: a run of it does not begin while another waits.</summary>
    [Function("Slow")]
    public async Task Slow([TimerTrigger("00:00:01", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation)
    {
        journal.Write("slow", $"in {timer?.ScheduleStatus is null}");
        await gates.WaitAsync("slow timer", cancellation);
        journal.Write("slow", "out");
    }

    [Function("Failing")]
    public void Failing([TimerTrigger("* * * * * *")] TimerInfo timer)
    {
        journal.Write("failing", $"{timer?.IsPastDue}");
        throw new InvalidOperationException("thrown on purpose");
    }
}
