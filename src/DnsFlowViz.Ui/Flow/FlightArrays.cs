using System.Runtime.InteropServices;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Turns a frame into the two flat arrays the canvas module draws from. Its buffers are used again.
/// </summary>
public sealed class FlightArrays(PathBook paths)
{
    private const int Ringed = 1;
    private const int Lost = 2;
    private const int Watched = 4;
    private const int IntsPerFlight = 3;
    private const int DoublesPerFlight = 2;
    private const int IntHeader = 2;
    private const int DoubleHeader = 4;
    private int[] _ints = new int[256];
    private double[] _doubles = new double[256];
    private int _seed;

    /// <summary>
    /// Numbers of flights and failures, then kind, way and flags per flight, then node and seed per failure.
    /// </summary>
    public Span<int> Ints => _ints.AsSpan(0, IntCount);

    /// <summary>
    /// The slice, its length on the screen (ms) and the rings' growth, then send and arrival per flight (ns).
    /// </summary>
    public Span<double> Doubles => _doubles.AsSpan(0, DoubleCount);

    private int IntCount { get; set; }

    private int DoubleCount { get; set; }

    /// <summary>Takes a frame in.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="grow">How far the rings have grown beyond the ring of lap 1, in units of the
    /// world.</param>
    /// <param name="pointed">The query a viewer points at; -1 for none.</param>
    public void Fill(Frame frame, double grow, int pointed = -1)
    {
        ArgumentNullException.ThrowIfNull(frame);
        IntCount = IntHeader + (frame.Flights.Count * IntsPerFlight) + (frame.Failures.Count * 2);
        DoubleCount = DoubleHeader + (frame.Flights.Count * DoublesPerFlight);
        Grow(ref _ints, IntCount);
        Grow(ref _doubles, DoubleCount);
        (_ints[0], _ints[1]) = (frame.Flights.Count, frame.Failures.Count);
        (_doubles[0], _doubles[1]) = (frame.FromNs, frame.ToNs);
        (_doubles[2], _doubles[3]) = (SpeedLadder.FrameNs / 1e6, grow);
        FillFlights(frame, pointed);
        FillFailures(frame);
    }

    private static void Grow<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new T[length * 2];
        }
    }

    private static int Flag(bool isSet, int flag) => isSet ? flag : 0;

    // Until there is a second lap, the one question of the story is pointed at: on its way from the laptop,
    // then on its way round. What a viewer points at goes before.
    private void FillFlights(Frame frame, int pointed)
    {
        var mayWatch = pointed < 0 && frame.Counts.DeepestLap <= 1;
        var flights = CollectionsMarshal.AsSpan(frame.Flights);
        for (var i = 0; i < flights.Length; i++)
        {
            ref readonly var flight = ref flights[i];
            var watch = mayWatch && (flight.Mark == FlightMark.Loop
                || (frame.Counts.Laps == 0 && paths.IsTold(flight)));
            mayWatch &= !watch;
            watch |= flight.Query == pointed;
            var way = paths.NumberOf(flight);
            var at = IntHeader + (i * IntsPerFlight);
            _ints[at] = MarkOf(flight.Mark, way);
            _ints[at + 1] = way;
            _ints[at + 2] = Flag(flight.SentAgain, Ringed) | Flag(flight.Lost, Lost) | Flag(watch, Watched);
            var times = DoubleHeader + (i * DoublesPerFlight);
            _doubles[times] = flight.SentNs;
            _doubles[times + 1] = flight.ArrivesNs;
        }
    }

    private void FillFailures(Frame frame)
    {
        var at = IntHeader + (frame.Flights.Count * IntsPerFlight);
        foreach (var failure in frame.Failures)
        {
            _ints[at++] = failure.Node;
            _ints[at++] = _seed++;
        }
    }

    // A diamond never lies on a ring: failures are told there from loop queries by their open disc.
    private int MarkOf(FlightMark mark, int way) => mark switch
    {
        FlightMark.Failed or FlightMark.LoopFailed when paths.IsRing(way) => CanvasLayout.LoopAnswer,
        FlightMark.LoopFailed => (int)FlightMark.Failed,
        _ => (int)mark,
    };
}
