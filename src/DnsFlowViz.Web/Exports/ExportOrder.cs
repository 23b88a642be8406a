using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Web.Exports;

/// <summary>What a file is made from.</summary>
/// <param name="Review">The run with its rules and links.</param>
/// <param name="AtNs">The instant of a picture, nanoseconds of virtual time.</param>
/// <param name="Colours">The colours of a picture.</param>
public sealed record ExportOrder(ReviewRequest Review, long AtNs, PictureColours Colours)
{
    /// <summary>The run.</summary>
    public Recording Recording => Review.Recording;
}
