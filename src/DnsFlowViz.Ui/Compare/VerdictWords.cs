namespace DnsFlowViz.Ui.Compare;

/// <summary>The words of the page for the ids of verdicts.</summary>
public static class VerdictWords
{
    /// <summary>One of <c>StoryVerdict</c>'s words; the id itself when it is none of the five.</summary>
    public static string Of(string verdict) => verdict switch
    {
        "worse" => "makes it worse",
        "no-effect" => "no effect",
        _ => verdict,
    };
}
