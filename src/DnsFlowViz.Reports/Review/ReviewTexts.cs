namespace DnsFlowViz.Reports.Review;

/// <summary>Sentences that both texts of a review say.</summary>
internal static class ReviewTexts
{
    public const string NoVerdict =
        "What a change does is known when it was played. These are the rules at which this loop turns, and "
        + "the runs that are there to be looked at.";

    public const string NoLink =
        "No address opens this run: its scenario is not a shipped one, or something was done to it. The "
        + "command line plays it again from its file.";
}
