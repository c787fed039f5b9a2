namespace ProposalWorkflow.Letters;

/// <summary>Whom the proposer may ask.</summary>
/// <param name="Name">The person; null where only a phone is given.</param>
/// <param name="Phone">One or more phones, parted by commas; null where only a name is given.</param>
public sealed record ReadContact(string? Name, string? Phone);

/// <summary>A section of the body: 一、二、三、, or the text before the first of them.</summary>
/// <param name="Marker">The number as it is written; null for what stands under none.</param>
/// <param name="Heading">The heading without its number; null where there is none.</param>
/// <param name="Text">The text up to the first point; paragraphs are parted by line breaks.</param>
/// <param name="Points">（一）, 1., 一是 and so on, in order.</param>
/// <param name="Where">From its number to its end.</param>
public sealed record LetterSection(string? Marker, string? Heading, string Text, IReadOnlyList<LetterPoint> Points, TextSpan Where);

/// <summary>A numbered point.</summary>
/// <param name="Marker">The number as it is written.</param>
/// <param name="Level">2 for （一）, 3 for 1., 4 for （1） and ①, 5 for 一是.</param>
/// <param name="Heading">Its heading; null where the text begins at once.</param>
/// <param name="Text">Its text without the heading and without lower points.</param>
/// <param name="Where">From its number to its end.</param>
public sealed record LetterPoint(string Marker, int Level, string? Heading, string Text, TextSpan Where);

/// <summary>What a letter promises.</summary>
/// <param name="Text">The measure, as a reading.</param>
/// <param name="DueText">Until when, as it is written; null where no limit is given.</param>
/// <param name="Due">The last day of that limit; null where the year is not given.</param>
/// <param name="Department">By whom, where another than the author is named.</param>
public sealed record PlannedMeasure(Reading<string> Text, Reading<string>? DueText, DateOnly? Due, Reading<string>? Department);

/// <summary>附件.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Department">Whose it is.</param>
/// <param name="NeedsAnotherDepartment">Who must be asked, where a point lies outside the author's remit.</param>
/// <param name="Sections">Its outline; empty where only the annex line is there.</param>
public sealed record ReadAnnex(
    Reading<string> Title, Reading<string>? Department, Reading<string>? NeedsAnotherDepartment, IReadOnlyList<LetterSection> Sections);
