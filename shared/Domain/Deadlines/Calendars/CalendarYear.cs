using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProposalWorkflow.Domain.Deadlines.Calendars;

/// <summary>A notice of the State Council's general office that decrees days off and make-up working days (调休).</summary>
/// <param name="Number">发文字号, as 国办发明电〔2025〕7号.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Title">标题.</param>
/// <param name="Source">Where it was published: an address.</param>
public sealed record Notice(string Number, DateOnly Date, string Title, string Source);

/// <summary>A day that a notice makes other than its weekday says.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorkingDay">False: off. True: a make-up working day.</param>
/// <param name="Holiday">The holiday, in Chinese.</param>
/// <param name="Notice">The notice's number.</param>
public sealed record DecreedDay(DateOnly Date, bool IsWorkingDay, string Holiday, string Notice);

/// <summary>What is decreed for one year. Two contents of one year are two editions of it.</summary>
public sealed record CalendarYear
{
    /// <summary>A year with its notices and days; the reader of the file has checked them.</summary>
    public CalendarYear(int year, IReadOnlyList<Notice> notices, IReadOnlyList<DecreedDay> days)
    {
        ArgumentNullException.ThrowIfNull(notices);
        ArgumentNullException.ThrowIfNull(days);
        Year = year;
        Notices = notices;
        Days = [.. days.OrderBy(d => d.Date)];
        Edition = $"{string.Join('、', notices.Select(n => n.Number))}#{Hash(Days)}";
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The notices that decree its days, in the file's order.</summary>
    public IReadOnlyList<Notice> Notices { get; }

    /// <summary>Its decreed days, by date.</summary>
    public IReadOnlyList<DecreedDay> Days { get; }

    /// <summary>The notices' numbers and a hash of the days, as 国办发明电〔2025〕7号#1f2e3d4c: the same for the same content.</summary>
    public string Edition { get; }

    private static string Hash(IEnumerable<DecreedDay> days)
    {
        var text = string.Join('\n', days.Select(d => string.Create(
            CultureInfo.InvariantCulture, $"{d.Date:yyyy-MM-dd} {(d.IsWorkingDay ? "work" : "off")} {d.Holiday} {d.Notice}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
