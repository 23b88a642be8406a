using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// The message of a hop as octets: sixteen header bits, then one row per part with its meaning, hex and text.
/// </summary>
public sealed partial class WireView : ComponentBase
{
    private const int PerRow = 16;

    /// <summary>Whoever walks along a chain passes many messages; only where he rests one is read.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);
    private static readonly string[] BitNames =
        ["QR", "op", "", "", "", "AA", "TC", "RD", "RA", "Z", "AD", "CD", "rc", "", "", ""];

    private (int, bool) _shown = (-1, false);
    private byte[] _octets = [];
    private IReadOnlyList<WireField> _fields = [];
    private string _problem = "";
    private bool _answer;

    /// <summary>Asks for the octets.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>The chain at the playhead.</summary>
    [Parameter, EditorRequired]
    public required ChainView View { get; set; }

    private ChainHop Hop => View.Hop;

    private bool HasAnswer => Hop.AnsweredNs >= 0 && Hop.AnsweredNs <= View.NowNs;

    private string Measure => _octets.Length == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{_octets.Length:N0} octets · UDP");

    private string Ends
    {
        get
        {
            var asker = FormattableString.Invariant($"{View.Run.Nodes[Hop.From].Address}:{Hop.Port}");
            var asked = View.Run.Nodes[Hop.To].Address;
            return _answer ? $"{asked} → {asker}" : $"{asker} → {asked}";
        }
    }

    private string BitsSpoken
    {
        get
        {
            var set = BitNames.Where((name, bit) => name.Length == 2 && IsSet(bit)).DefaultIfEmpty("none");
            return $"Header bits set: {string.Join(", ", set)}";
        }
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        _answer &= HasAnswer;
        return Load();
    }

    private Task Show(bool answer)
    {
        _answer = answer;
        return Load();
    }

    private async Task Load()
    {
        var wanted = (Hop.Query, _answer);
        if (wanted == _shown)
        {
            return;
        }

        _shown = wanted;
        try
        {
            await Task.Delay(Rest);
            if (wanted != _shown)
            {
                return;
            }

            var octets = await Player.Message(wanted.Query, wanted._answer);
            if (wanted == _shown)
            {
                _octets = octets;
                _fields = octets.Length == 0 ? [] : WireText.Read(octets);
                _problem = octets.Length == 0 ? "This message never left." : "";
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            (_octets, _problem) = ([], failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
    }

    private bool IsSet(int bit) => (WireText.Bits(_octets) & (0x8000 >> bit)) != 0;

    private IEnumerable<(string Place, string Hex, string Text)> Rows(WireField field)
    {
        for (var at = field.Start; at < field.Start + field.Length; at += PerRow)
        {
            var row = _octets.AsSpan(at, Math.Min(PerRow, field.Start + field.Length - at)).ToArray();
            yield return (
                at.ToString("x4", CultureInfo.InvariantCulture),
                string.Join(' ', row.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture))),
                string.Concat(row.Select(octet => octet is > 0x20 and < 0x7F ? (char)octet : '·')));
        }
    }
}
