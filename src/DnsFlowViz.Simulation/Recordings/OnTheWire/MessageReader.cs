using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// Says what message any event of a run was: its ends, its header, its sections. What the trace does not
/// hold follows by rule from the node that wrote it, see <c>QueryWriting</c> and <c>AnswerWriting</c>; the
/// same event always gives the same octets. One reader is for one thread.
/// </summary>
public sealed class MessageReader
{
    private readonly Recording _recording;
    private readonly ConfigsInForce _configs;
    private readonly QueryWriting _queries;
    private readonly AnswerWriting _answers;

    /// <summary>A reader of a recording, which may still be growing.</summary>
    public MessageReader(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        _recording = recording;
        _configs = new ConfigsInForce(recording.Run.Scenario, recording.Run.Triggers);
        _queries = new QueryWriting(recording.Run, _configs);
        _answers = new AnswerWriting(recording.Run, _queries, _configs);
    }

    /// <summary>
    /// The message that left at an event; null when the event is neither a <see cref="TraceKind.QuerySent"/>
    /// nor an <see cref="TraceKind.AnswerSent"/>.
    /// </summary>
    /// <param name="number">Number of the event in the trace.</param>
    public MessageOnTheWire? At(int number)
    {
        ref readonly var item = ref _recording.Run.Trace[number];
        return item.Kind switch
        {
            TraceKind.QuerySent => Sent(item, number, PortOf(item.Query, item.Line), isAnswer: false),
            TraceKind.AnswerSent => Sent(
                item, number, PortOf(item.Query, LineOf(item.Query)), isAnswer: true),
            _ => null,
        };
    }

    /// <summary>A query as it left first; null when it never did.</summary>
    /// <param name="query">Number of the query.</param>
    public MessageOnTheWire? Query(int query) =>
        First(TraceKind.QuerySent, query) is var number and >= 0 ? At(number) : null;

    /// <summary>The first answer to a query; null when none left in what is recorded.</summary>
    /// <param name="query">Number of the query.</param>
    public MessageOnTheWire? Answer(int query) =>
        First(TraceKind.AnswerSent, query) is var number and >= 0 ? At(number) : null;

    private MessageOnTheWire Sent(in TraceEvent item, int number, ushort serverPort, bool isAnswer)
    {
        ref readonly var query = ref _recording.Run.Queries[item.Query];
        var nodes = _recording.Run.Scenario.Nodes;
        var asker = new WireEnd(query.From, nodes[query.From].Address, query.Port);
        var server = new WireEnd(query.To, nodes[query.To].Address, serverPort);
        return isAnswer
            ? new MessageOnTheWire(item.AtNs, item.Query, server, asker, _answers.Write(number))
            : new MessageOnTheWire(item.AtNs, item.Query, asker, server, _queries.Write(query));
    }

    private ushort PortOf(int number, int line)
    {
        var run = _recording.Run;
        ref readonly var query = ref run.Queries[number];
        var address = run.Scenario.Nodes[query.To].Address;
        return _configs.PortTo(query.From, address, run.Lines[line], query.MadeNs);
    }

    private int LineOf(int query) => First(TraceKind.QuerySent, query) is var number and >= 0
        ? _recording.Run.Trace[number].Line
        : 0;

    private int First(TraceKind kind, int query)
    {
        var trace = _recording.Run.Trace;
        var made = _recording.Run.Queries[query].MadeNs;
        for (var number = trace.FirstAfter(made - 1); number < trace.Count; number++)
        {
            ref readonly var item = ref trace[number];
            if (item.Kind == kind && item.Query == query)
            {
                return number;
            }

            if (kind == TraceKind.QuerySent && item.AtNs > made)
            {
                return -1;
            }
        }

        return -1;
    }
}
