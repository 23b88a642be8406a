namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// Something a person or a scenario does to a run at one instant of virtual time. Together with the scenario
/// and the seed, the triggers are all the input a run has.
/// </summary>
/// <param name="AtUs">When, in microseconds of virtual time from the start of the run.</param>
/// <param name="Do">What: one of <see cref="TriggerKind"/>'s names.</param>
/// <param name="Node">The id of the node it is done to; for <c>link</c> the sending end.</param>
/// <param name="Name"><c>lookup</c> and <c>ask</c>: the domain name, with or without the final dot.</param>
/// <param name="Type"><c>lookup</c> and <c>ask</c>: the record type, <c>A</c> when left out.</param>
/// <param name="DowntimeUs"><c>restart</c>: how long the port stays closed; null = the daemon's usual
/// downtime.</param>
/// <param name="File"><c>reload</c>: the name of the config file that changes.</param>
/// <param name="Text"><c>reload</c>: the whole new text of that file.</param>
/// <param name="To"><c>link</c>: the id of the receiving node.</param>
/// <param name="OneWayUs"><c>link</c>: new one-way delay in microseconds; null leaves it.</param>
/// <param name="JitterUs"><c>link</c>: new jitter in microseconds; null leaves it.</param>
/// <param name="LossPpm"><c>link</c>: new loss in parts per million; null leaves it.</param>
/// <param name="Edns"><c>ask</c>: one of <see cref="AskEdns"/>'s words; null = the DO bit, no
/// option.</param>
/// <param name="Tries"><c>ask</c>: how often the question is sent when no answer comes; null = once.</param>
/// <param name="WaitUs"><c>ask</c>: microseconds of patience after each sending; null = ten seconds.</param>
/// <param name="Version"><c>restart</c>: the release that comes up, installed while the old one still ran;
/// null = the one that went down.</param>
public sealed record Trigger(
    long AtUs,
    string Do,
    string? Node = null,
    string? Name = null,
    string? Type = null,
    long? DowntimeUs = null,
    string? File = null,
    string? Text = null,
    string? To = null,
    long? OneWayUs = null,
    long? JitterUs = null,
    int? LossPpm = null,
    string? Edns = null,
    int? Tries = null,
    long? WaitUs = null,
    string? Version = null);
