using DnsFlowViz.Contracts.Gallery;

namespace DnsFlowViz.Ui.Gallery;

/// <summary>Where the cards of the gallery come from.</summary>
public interface IGallery
{
    /// <summary>All cards, in their order.</summary>
    IReadOnlyList<GalleryCard> Cards { get; }
}
