namespace DnsFlowViz.Contracts.Links;

/// <summary>A link that is to be stored under a short name.</summary>
/// <param name="Link">What stands behind the <c>#</c> of the whole link.</param>
/// <param name="Title">What it shows, in the sender's words; null for none.</param>
/// <param name="Days">Days until it expires; null for never.</param>
public sealed record ShortLinkOrder(string Link, string? Title, int? Days)
{
    /// <summary>Most characters of a title.</summary>
    public const int TitleLength = 120;

    /// <summary>Most days until a link expires.</summary>
    public const int MostDays = 3650;
}
