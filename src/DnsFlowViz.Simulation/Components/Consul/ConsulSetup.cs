using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// A config as it is in force: the options with everything looked up once. A question keeps the one it began
/// with, so a reload changes only the questions that come after it.
/// </summary>
internal sealed class ConsulSetup
{
    private const string Arpa = "arpa.";
    private readonly string[] _domains;

    /// <summary>Takes options up for a node.</summary>
    public ConsulSetup(ConsulOptions options, NodeContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        Options = options;
        _domains = options.AltDomain.Length == 0
            ? [NameTable.Normal(options.Domain)]
            : [NameTable.Normal(options.Domain), NameTable.Normal(options.AltDomain)];
        Catalog = new ConsulCatalog(options, _domains, context.Address);
        UsesRouter = ConsulRules.UsesRouter(options.Version, options.Experiments);
        DrawsRecursors = ConsulRules.DrawsRecursors(options.Version, options.RecursorStrategy);
        RecursorNodes = [.. options.Recursors.Select(recursor => context.NodeAt(recursor.Address))];
        RecursorPorts = [.. options.Recursors.Select(recursor => (ushort)recursor.Port)];
        RecursorLines = [.. options.Recursors.Select(recursor => context.LineNumber(recursor.Line))];
        TimeoutLine = context.LineNumber(options.RecursorTimeoutLine);
    }

    /// <summary>The options.</summary>
    public ConsulOptions Options { get; }

    /// <summary>What is registered.</summary>
    public ConsulCatalog Catalog { get; }

    /// <summary>True when the newer DNS code answers.</summary>
    public bool UsesRouter { get; }

    /// <summary>True when the recursors are tried in a drawn order.</summary>
    public bool DrawsRecursors { get; }

    /// <summary>Index of the node of each recursor; -1 when nobody has its address.</summary>
    public int[] RecursorNodes { get; }

    /// <summary>UDP port of each recursor.</summary>
    public ushort[] RecursorPorts { get; }

    /// <summary>Number of the config line of each recursor.</summary>
    public ushort[] RecursorLines { get; }

    /// <summary>Number of the config line of the timeout; 0 for the default.</summary>
    public ushort TimeoutLine { get; }

    /// <summary>The handler a question is handed to.</summary>
    public ConsulHandler HandlerOf(NameTable names, QuestionKey question)
    {
        ArgumentNullException.ThrowIfNull(names);
        var hasRecursors = RecursorNodes.Length > 0;

        // The names are compared only where they matter: a loop asks the same question ten thousand times.
        var nameMatters = !ConsulRules.GoesToTheRoot(question.Type, hasRecursors, UsesRouter);
        return ConsulRules.Handler(
            question.Type,
            nameMatters && IsUnderADomain(names, question.Name),
            nameMatters && names.IsAtOrUnder(question.Name, Arpa),
            hasRecursors,
            UsesRouter);
    }

    /// <summary>True when a name in normal form is a domain of Consul itself, not one under it.</summary>
    public bool IsApex(string name) => Array.IndexOf(_domains, name) >= 0;

    private bool IsUnderADomain(NameTable names, DomainName name)
    {
        foreach (var domain in _domains)
        {
            if (names.IsAtOrUnder(name, domain))
            {
                return true;
            }
        }

        return false;
    }
}
