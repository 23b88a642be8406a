using System.Globalization;

namespace DnsFlowViz.Reports.Review;

/// <summary>Sentences that both texts of a review say.</summary>
internal static class ReviewTexts
{
    public const string NoVerdict =
        "What a change does is known only once it was played. These are the rules this loop turns on, and "
        + "runs that are there to be looked at.";

    /// <summary>Says that moments are not listed.</summary>
    public static string More(int moments) => moments == 1
        ? "1 more moment is on the page's timeline."
        : string.Create(CultureInfo.InvariantCulture, $"{moments} more moments are on the page's timeline.");

    public const string NoLink =
        "No address opens this run: its scenario is not a shipped one, or something was done to it. The "
        + "command line plays it again from its file.";
}
