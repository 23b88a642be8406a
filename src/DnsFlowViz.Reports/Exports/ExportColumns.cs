namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// The columns of the CSV file and the keys of a JSON line, in order, the same in both. What does not apply
/// to an event is empty in CSV and left out in JSON.
/// </summary>
public static class ExportColumns
{
    internal const string At = "at_ns";
    internal const string Event = "event";
    internal const string Kind = "kind";
    internal const string Node = "node";
    internal const string Peer = "peer";
    internal const string Query = "query";
    internal const string Parent = "parent";
    internal const string Root = "root";
    internal const string Lap = "lap";
    internal const string Type = "type";
    internal const string Name = "name";
    internal const string Id = "id";
    internal const string Port = "port";
    internal const string Rcode = "rcode";
    internal const string A = "a";
    internal const string B = "b";
    internal const string C = "c";
    internal const string Rule = "rule";
    internal const string Line = "config_line";
    internal const string Marks = "marks";
    internal const string Printed = "log_line";

    /// <summary>Name and meaning of every column.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        (At, "when, nanoseconds of virtual time"),
        (Event, "number of the event in the run, from 0"),
        (Kind, "what happened, such as QuerySent, SlotTaken or LookupEnded"),
        (Node, "id of the node it happened at"),
        (Peer, "id of the other node, where there is one"),
        (Query, "number of the query it is about"),
        (Parent, "number of the query that caused that one"),
        (Root, "number of the client's question at the start of the chain"),
        (Lap, "how many times the question had come back to a node it had passed before"),
        (Type, "record type that is asked for"),
        (Name, "name that is asked about"),
        (Id, "DNS message id of the query"),
        (Port, "UDP port of the asker"),
        (Rcode, "response code the event is about, or \"no answer\""),
        (A, "first detail of this kind of event, such as the slot or the nanoseconds under way"),
        (B, "second detail, such as the slots in use"),
        (C, "third detail, such as the microseconds a lookup took"),
        (Rule, "name of the rule that made it, as in the README of its component"),
        (Line, "config line that decided it: file, number and text"),
        (Marks, "Again for a query sent before, Lost for a message the link lost"),
        (Printed, "what a daemon printed, without the time stamp"),
    ];
}
