using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Stories;

/// <summary>The objects of a story file, their properties and their bounds.</summary>
public static class StoryFormat
{
    /// <summary>The version of the format this code reads.</summary>
    public const int Version = 1;

    /// <summary>Name of the outermost object.</summary>
    public const string Story = "story";

    /// <summary>Name of an entry of <c>beats</c>.</summary>
    public const string Beat = "beat";

    /// <summary>Name of an entry of <c>twins</c>.</summary>
    public const string Twin = "twin";

    /// <summary>Name of the object <c>gallery</c>.</summary>
    public const string Gallery = "gallery";

    /// <summary>Name of an entry of <c>sources</c>.</summary>
    public const string Source = "source";

    /// <summary>Bytes of a story's text.</summary>
    public const int TextBytes = 65_536;

    /// <summary>Most beats: each has a tick beside the caption.</summary>
    public const int Beats = 12;

    /// <summary>Longest watching time of a story, milliseconds.</summary>
    public const int LongestMs = 600_000;

    /// <summary>Characters of a beat's name.</summary>
    public const int NameLength = 24;

    /// <summary>Characters of a caption: one line beside what to watch for.</summary>
    public const int CaptionLength = 72;

    /// <summary>Characters of what to watch for.</summary>
    public const int WatchLength = 80;

    /// <summary>Characters of what is said of one twin: two lines at the least width of a twin.</summary>
    public const int NoteLength = 120;

    /// <summary>Characters of a lesson: four lines of a card.</summary>
    public const int LessonLength = 160;

    /// <summary>Places in the gallery.</summary>
    public const int Places = 99;

    /// <summary>Sources of one scenario, and rules it turns on.</summary>
    public const int SourcesAndRules = 8;

    /// <summary>The word that lets the twins stand where the story stands.</summary>
    public const string StoryClock = "story";

    /// <summary>The word that lets Consul read its config without recursors.</summary>
    public const string WithoutRecursors = "without-recursors";

    /// <summary>The objects with their properties, in the order people should write them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ScenarioProperty>> Objects { get; } =
        new Dictionary<string, IReadOnlyList<ScenarioProperty>>(StringComparer.Ordinal)
        {
            [Story] =
            [
                Must("version", "1"),
                Must("title", "\"The first minute\""),
                Must("beats", "[ … ]"),
                May("twins", "[ … ]"),
                May("twinsFromUs", "4000000"),
                May("twinsForUs", "10000000"),
                May("twinsClock", "\"story\""),
                May("gallery", "{ … }"),
            ],
            [Beat] =
            [
                Must("name", "\"All is well\""),
                Must("atMs", "0"),
                Must("standAtUs", "2500000"),
                Must("caption", "\"All is well.\""),
                May("watch", "\"the ring closing.\""),
                May("shows", "[ \"edge\" ]"),
                May("types", "\"Maximum number of\""),
                May("notes", "[ \"what holds on the left.\", \"what holds on the right.\" ]"),
            ],
            [Twin] =
            [
                Must("scenario", "\"incident-as-told\""),
                May("reload", "\"without-recursors\""),
                Must("title", "\"Raise the limit\""),
                May("verdict", "\"delays\""),
                Must("line", "\"+ dns-forward-max=1000\""),
            ],
            [Gallery] =
            [
                Must("place", "1"),
                Must("lesson", "\"Restart what holds the questions.\""),
                Must("holds", "\"dnsmasq up to 2.80\""),
                Must("rules", "[ \"D4\" ]"),
                Must("shows", "[ \"fills\" ]"),
                Must("sources", "[ … ]"),
            ],
            [Source] =
            [
                Must("title", "\"hashicorp/consul #6183\""),
                Must("url", "\"https://github.com/hashicorp/consul/issues/6183\""),
            ],
        };

    private static ScenarioProperty Must(string name, string example) => new(name, true, example);

    private static ScenarioProperty May(string name, string example) => new(name, false, example);
}
