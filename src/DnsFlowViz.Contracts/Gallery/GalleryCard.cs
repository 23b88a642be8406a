using DnsFlowViz.Contracts.Stories;

namespace DnsFlowViz.Contracts.Gallery;

/// <summary>A card of the gallery.</summary>
/// <param name="Title">What the scenario is called.</param>
/// <param name="Story">Where it comes from and what is to be learned.</param>
/// <param name="Run">What its run came to.</param>
/// <param name="Picture">Address of its picture on light ground.</param>
/// <param name="DarkPicture">The same on dark ground.</param>
public sealed record GalleryCard(
    string Title, StoryGallery Story, GalleryRun Run, string Picture, string DarkPicture);
