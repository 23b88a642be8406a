using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components;

/// <summary>
/// A neighbour that answers as its script says: after how many nanoseconds, and what; null is silence.
/// </summary>
internal sealed class ScriptedServer(
    Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script) : Node
{
    private readonly List<(Message Query, Answer Answer)> _waiting = [];

    /// <summary>Everything it was asked, in order.</summary>
    public List<Message> Asked { get; } = [];

    /// <summary>The text of a question's name.</summary>
    public string NameOf(in Message query) => Context.Names.Text(query.Question.Name);

    public override void OnQuery(in Message query)
    {
        Asked.Add(query);
        if (script(this, query) is { } reply)
        {
            _waiting.Add((query, reply.Answer));
            Context.After(reply.AfterNs, 0, _waiting.Count - 1);
        }
    }

    public override void OnAlarm(int kind, int subject) =>
        Context.Answer(_waiting[subject].Query, _waiting[subject].Answer);
}
