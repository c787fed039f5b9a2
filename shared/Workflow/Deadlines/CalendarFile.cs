using System.Globalization;
using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Deadlines.Calendars;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>A year's decreed days off and make-up working days, as a file <c>{year}.json</c> has them.</summary>
public static partial class CalendarFile
{
    /// <summary>All <c>*.json</c> files of the folder.</summary>
    /// <exception cref="DataFileException">A file cannot be used; every fault of every file is named.</exception>
    public static WorkCalendar LoadFolder(string folder) => new(Read(DataFolder.Read(folder)));

    /// <summary>The years of these texts; each is called <c>{year}.json</c>.</summary>
    /// <exception cref="DataFileException">See <see cref="LoadFolder"/>.</exception>
    public static IReadOnlyList<CalendarYear> Read(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<DataFault>();
        var years = files.Select(file => Read(file.Name, file.Text, faults)).ToList();
        return faults.Count == 0 ? [.. years.Select(y => y!)] : throw new DataFileException(faults);
    }

    /// <summary>The year that somebody sends.</summary>
    /// <param name="year">The year that it is sent for.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="DataFileException">It cannot be used; every fault is named.</exception>
    public static CalendarYear ReadSent(int year, string text)
    {
        var faults = new List<DataFault>();
        return Read(DataFault.Sent, text, faults, year) is { } read && faults.Count == 0 ? read : throw new DataFileException(faults);
    }

    private static CalendarYear? Read(string name, string text, List<DataFault> faults, int? sentFor = null)
    {
        var before = faults.Count;
        if (JsonFields.Read(name, text, faults) is not { } file)
            return null;
        var year = file.Whole("year", 1949, 9999);
        if (sentFor is { } wanted && year is { } other && other != wanted)
            file.Fault($"年份应为{wanted}，与地址所写的一致。", "year");
        else if (sentFor is null && year is { } y && name != string.Create(CultureInfo.InvariantCulture, $"{y}.json"))
            file.Fault($"文件名应为“{y}.json”。", "year");
        var notices = Notices(file);
        var days = new Days(year, [.. notices.Select(n => n.Number)]);
        foreach (var holiday in file.Objects("holidays"))
            days.Add(holiday);
        if (file.Has("holidays") && days.All.Count == 0)
            file.Fault("没有任何放假或者上班日期。", "holidays");
        foreach (var unused in notices.Where(n => days.All.All(d => d.Notice != n.Number)))
            file.Fault($"没有节假日引用“{unused.Number}”。", "notices");
        file.Done();
        return faults.Count == before ? new(year!.Value, notices, days.All) : null;
    }

    private static List<Notice> Notices(JsonFields file)
    {
        var notices = new List<Notice>();
        foreach (var fields in file.Objects("notices"))
        {
            var (number, date, title, source) = (fields.Text("number"), fields.Date("date"), fields.Text("title"), fields.Text("source"));
            fields.Done();
            if (number is not null && !NoticeNumber().IsMatch(number))
                fields.Fault($"“{number}”不是发文字号（如“国办发明电〔2025〕7号”）。", "number");
            if (notices.Any(n => n.Number == number))
                fields.Fault($"“{number}”重复。", "number");
            if (source is not null && !(Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
                fields.Fault("不是网址。", "source");
            if (number is not null)
                notices.Add(new(number, date ?? default, title ?? "", source ?? ""));
        }

        if (file.Has("notices") && notices.Count == 0)
            file.Fault("没有通知。", "notices");
        return notices;
    }

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+〔[0-9]{4}〕[0-9]+号$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoticeNumber();

    /// <summary>The days of one file, each but once.</summary>
    private sealed class Days(int? year, IReadOnlyList<string> notices)
    {
        private readonly Dictionary<DateOnly, DecreedDay> byDate = [];

        public IReadOnlyList<DecreedDay> All => [.. byDate.Values];

        public void Add(JsonFields holiday)
        {
            var (name, notice, _) = (holiday.Text("name"), holiday.Text("notice"), holiday.Text("note", required: false));
            if (notice is not null && !notices.Contains(notice))
                holiday.Fault($"“{notice}”不在本文件的通知之列。", "notice");
            foreach (var (field, works) in new[] { ("off", false), ("work", true) })
            {
                var dates = holiday.Dates(field);
                for (var i = 0; i < dates.Count; i++)
                {
                    if (dates[i] is { } date && Fault(date, works) is { } fault)
                        holiday.FaultAt(field, i, fault);
                    else if (dates[i] is { } good)
                        byDate.Add(good, new(good, works, name ?? "", notice ?? ""));
                }
            }

            holiday.Done();
        }

        private string? Fault(DateOnly date, bool works)
        {
            var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (year is { } y && date.Year != y)
                return $"{text}不在{y}年。";
            if (works && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return $"{text}不是周末，无需调休上班。";
            return !byDate.TryGetValue(date, out var other) ? null
                : other.IsWorkingDay == works ? $"{text}重复（{other.Holiday}）。"
                : $"{text}既放假又上班（{other.Holiday}）。";
        }
    }
}
