using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Collects what there is to say about one text. All of it is collected, not only the first.
/// </summary>
internal sealed class FindingList
{
    /// <summary>Findings kept for one text; what comes after them is counted in the last one.</summary>
    public const int Most = 200;

    // A word is compared with every known one; a text with more unknown words than this is no typing error.
    private const int MostCompared = 10;

    private const int LongestMessage = 400;
    private const int LongestPlace = 200;

    private readonly List<Diagnostic> _findings = [];
    private int _unsaid;

    /// <summary>True when one of the findings is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True when further findings are only counted; saves the work of wording them.</summary>
    public bool IsFull => _findings.Count >= Most;

    /// <summary>
    /// The known word somebody most likely meant; null when none is near, or much has been said already.
    /// </summary>
    public string? Nearest(string word, IReadOnlyCollection<string> known) =>
        _findings.Count < MostCompared ? NearestWord.Find(word, known) : null;

    /// <summary>
    /// A sentence such as <c>Did you mean "address"?</c>; the known words when none is near.
    /// </summary>
    public string Suggest(string word, IReadOnlyCollection<string> known) =>
        NearestWord.Sentence(Nearest(word, known), known);

    /// <summary>The text cannot be run with this.</summary>
    public void Error(string place, int line, int column, string message)
    {
        HasErrors = true;
        Add(new Diagnostic(place, line, column, Diagnostic.Error, message));
    }

    /// <summary>This is not known or has no effect.</summary>
    public void Warning(string place, int line, int column, string message) =>
        Add(new Diagnostic(place, line, column, Diagnostic.Warning, message));

    /// <summary>This is real, and the model does not act on it.</summary>
    public void Note(string place, int line, int column, string message) =>
        Add(new Diagnostic(place, line, column, Diagnostic.Note, message));

    /// <summary>Adds a finding made elsewhere.</summary>
    public void Add(Diagnostic finding)
    {
        HasErrors |= finding.Severity == Diagnostic.Error;
        if (_findings.Count < Most)
        {
            var place = Cut(finding.Place, LongestPlace);
            _findings.Add(finding with { Place = place, Message = Cut(finding.Message, LongestMessage) });
        }
        else
        {
            _unsaid++;
        }
    }

    /// <summary>The findings in the order they were made.</summary>
    public Diagnostic[] ToArray() => _unsaid == 0
        ? [.. _findings]
        : [.. _findings, Unsaid()];

    // A message may quote a word of the text, and a word may be the whole text.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    private Diagnostic Unsaid() => new(
        _findings[^1].Place,
        0,
        0,
        HasErrors ? Diagnostic.Error : Diagnostic.Note,
        $"There are {_unsaid} more findings; mend these first and check again.");
}
