using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Gallery;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Pages;

/// <summary>
/// Scenarios from public incidents as cards, each with a picture of its own run. The page is plain HTML from
/// the server: it needs no WebAssembly and opens at once.
/// </summary>
public sealed partial class GalleryPage : ComponentBase
{
    /// <summary>The cards.</summary>
    [Inject]
    public required IGallery Gallery { get; init; }

    /// <summary>What the cards are narrowed down to; everything for a word that is none.</summary>
    [SupplyParameterFromQuery(Name = "shows")]
    public string? Shows { get; set; }

    private string? Kind =>
        GalleryWords.Kinds.Select(kind => kind.Word).FirstOrDefault(word => word == Shows);

    private IReadOnlyList<GalleryCard> Shown =>
        [.. Gallery.Cards.Where(card => Kind is null || card.Run.Shows().Contains(Kind))];

    private string Heading => Shown.Count == Gallery.Cards.Count
        ? $"{Number.Of(Shown.Count)} scenarios"
        : $"{Number.Of(Shown.Count)} of {Number.Of(Gallery.Cards.Count)} scenarios";
}
