using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Ui.Gallery;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Gallery;

/// <summary>
/// The cards of this build: the stories of the catalogue with the runs that the tests computed, and two
/// pictures for each, drawn once. Nothing is added later, so the cards are the bound.
/// </summary>
public sealed class GalleryShelf : IGallery
{
    /// <summary>Letters of a picture's name.</summary>
    private const int NameLength = 24;

    private readonly Dictionary<string, byte[]> _pictures = new(StringComparer.Ordinal);

    /// <summary>Reads the runs and draws the pictures.</summary>
    /// <param name="catalog">The scenarios with their stories.</param>
    /// <param name="path">The file of runs.</param>
    /// <exception cref="InvalidDataException">A scenario of the gallery has no run in the file.</exception>
    public GalleryShelf(ScenarioCatalog catalog, string path)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        using var file = File.OpenRead(path);
        var runs = JsonSerializer.Deserialize(file, ContractsJson.Default.GalleryRunArray)!
            .ToDictionary(run => run.Id, StringComparer.Ordinal);
        Cards =
        [
            .. from id in catalog.Ids
               let story = catalog.ScriptOf(id)?.Gallery
               where story is not null
               orderby story.Place
               let run = runs.GetValueOrDefault(id) ?? throw new InvalidDataException($"{path} has no {id}.")
               select new GalleryCard(
                   catalog.Find(id)!.Scenario!.Title,
                   story,
                   run,
                   Draw(run, PictureColours.Light),
                   Draw(run, PictureColours.Dark)),
        ];
    }

    /// <inheritdoc />
    public IReadOnlyList<GalleryCard> Cards { get; }

    /// <summary>A picture by its name; null when there is none.</summary>
    public byte[]? Picture(string name) => _pictures.GetValueOrDefault(name);

    // The name is made from what is drawn, so an address never shows anything else.
    private string Draw(GalleryRun run, PictureColours colours)
    {
        var svg = Encoding.UTF8.GetBytes(CardPicture.Draw(run, colours));
        var name = Convert.ToHexStringLower(SHA256.HashData(svg))[..NameLength];
        _pictures[name] = svg;
        return GalleryEndpoints.AddressOf(name);
    }
}
