using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Every way a message can take in a diagram, numbered as the canvas module numbers them. Questions and
/// answers of one direction have ways of their own.
/// </summary>
public sealed class PathBook
{
    private const int LongestInRing = 16;
    private const int None = -1;
    private readonly List<CanvasPath> _paths = [];
    private readonly int _nodes;
    private readonly int[] _numbers;
    private readonly bool[] _isTold;
    private readonly string _question;

    /// <summary>Numbers the ways of a diagram.</summary>
    public PathBook(IFlowDiagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        _nodes = diagram.Nodes.Count;
        _numbers = new int[_nodes * _nodes * 2];
        Array.Fill(_numbers, None);
        _isTold = [.. diagram.Nodes.Select(node => node.Card.Kind == "told-client")];

        // Beside the rings only what the story follows is told of: the question of the first ring.
        _question = diagram.Rings.Count > 0 ? diagram.Rings[0].Edge.Question : "";
        foreach (var ring in diagram.Rings)
        {
            AddRing(ring);
        }

        foreach (var link in diagram.Links)
        {
            AddLink(link);
        }
    }

    /// <summary>The ways, by number.</summary>
    public IReadOnlyList<CanvasPath> Paths => _paths;

    /// <summary>The number of the way a message takes; -1 when no link joins its two nodes.</summary>
    public int NumberOf(in FlightView flight) =>
        _numbers[Place(flight.From, flight.To, IsAnswer(flight.Mark))];

    /// <summary>True when this way runs along a ring.</summary>
    public bool IsRing(int number) => number >= 0 && _paths[number].Arc is not null;

    /// <summary>True for a question of the laptop that asks only what the told story is about.</summary>
    public bool IsTold(in FlightView flight) => flight.Mark == FlightMark.Query && _isTold[flight.From];

    private static bool IsAnswer(FlightMark mark) => mark is not (FlightMark.Query or FlightMark.Loop);

    private void AddRing(FlowRing ring)
    {
        var (forwarder, recursor) = (ring.Edge.Forwarder, ring.Edge.Recursor);
        // A longer one would run over the words in the middle of the ring, which say it already.
        var question = ring.Edge.Question.Length > LongestInRing ? "" : ring.Edge.Question;
        Add(forwarder, recursor, answer: false, CanvasPath.Along(ring.Out, 0.5, question, "on its way"));
        var back = CanvasPath.Along(ring.Back, 0.5, question, "on its way back");
        Add(recursor, forwarder, answer: false, back);
        Add(recursor, forwarder, answer: true, CanvasPath.Along(ring.OutAnswers, 0, question, ""));
        Add(forwarder, recursor, answer: true, CanvasPath.Along(ring.BackAnswers, 0, question, ""));
    }

    private void AddLink(FlowLink link)
    {
        var (from, to) = (link.Line.From, link.Line.To);
        Add(from, to, answer: false, CanvasPath.Along(link.Queries, _question));
        Add(to, from, answer: false, CanvasPath.Along(link.Queries.Reversed, _question));
        Add(from, to, answer: true, CanvasPath.Along(link.Answers, _question));
        Add(to, from, answer: true, CanvasPath.Along(link.Answers.Reversed, _question));
    }

    private void Add(int from, int to, bool answer, CanvasPath path)
    {
        ref var number = ref _numbers[Place(from, to, answer)];
        if (number == None)
        {
            number = _paths.Count;
            _paths.Add(path);
        }
    }

    private int Place(int from, int to, bool answer) => (((from * _nodes) + to) * 2) + (answer ? 1 : 0);
}
