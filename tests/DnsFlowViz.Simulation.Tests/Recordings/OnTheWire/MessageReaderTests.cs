using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Recordings.OnTheWire;
using DnsFlowViz.Simulation.Tests.Components;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings.OnTheWire;

public sealed class MessageReaderTests
{
    private const string Told = "incident-as-told";
    private const string NoRecursors = "incident-no-recursors";

    [Fact]
    public void The_laptops_question_says_what_its_resolver_says()
    {
        var message = FirstDs(Recorded.Shipped(Told));

        Assert.Equal(("consul.", RecordType.DS), (message.Message.Name, message.Message.Type));
        Assert.True(message.Message.RecursionDesired);
        Assert.True(message.Message.CheckingDisabled);
        Assert.Equal(new WireOpt(4096, true).UdpSize, message.Message.Opt?.UdpSize);
        Assert.True(message.Message.Opt?.Do);
        Assert.Equal(53, message.To.Port);
    }

    [Fact]
    public void A_lap_changes_the_id_and_the_ports_and_nothing_else()
    {
        var recording = Recorded.Shipped(Told);
        var first = FirstDs(recording);
        var reader = new MessageReader(recording);
        var forwarded = reader.Query(ChildOf(recording, first.Query))!.Value;
        var back = reader.Query(ChildOf(recording, forwarded.Query))!.Value;

        Assert.NotEqual(first.Message.Id, forwarded.Message.Id);
        Assert.Equal(forwarded.Message.Id, back.Message.Id);
        Assert.NotEqual(forwarded.From.Port, back.From.Port);
        Assert.Equal(Octets(first.Message), Octets(back.Message with { Id = first.Message.Id }));
    }

    [Fact]
    public void A_question_for_consul_goes_to_the_port_its_config_line_names()
    {
        var recording = Recorded.Shipped(Told);
        var forwarded = new MessageReader(recording).Query(ChildOf(recording, FirstDs(recording).Query));
        var line = recording.Run.Lines[Sending(recording, forwarded!.Value.Query).Line]!.Text;

        Assert.Equal(line.Contains("#8600", StringComparison.Ordinal) ? 8600 : 53, forwarded.Value.To.Port);
    }

    [Theory]
    [InlineData("A", "192.0.2.1", "C0000201")]
    [InlineData("AAAA", "2001:db8::c000:201", "20010DB80000000000000000C0000201")]
    public void An_address_of_the_outside_world_is_the_same_on_the_wire_and_in_the_log(
        string type, string logged, string octets)
    {
        var run = new LabRun().WithDnsmasq("10.88.10.3", "log-queries")
            .Asked(type, "www.example.org.").Play(1);
        var lines = LogReader.Read(run.Recording, long.MaxValue, 20).Select(line => line.Text);
        var asked = run.Run.Trace.Of(TraceKind.QuerySent).First().Query;
        var answer = new MessageReader(run.Recording).Answer(asked)!.Value.Message;

        Assert.Contains(lines, line => line.EndsWith($" is {logged}", StringComparison.Ordinal));
        Assert.Equal(octets, Convert.ToHexString(Assert.Single(answer.Answers!).Octets.Span));
    }

    [Fact]
    public void Consul_without_recursors_denies_ds_with_its_own_soa()
    {
        var recording = Recorded.Shipped(NoRecursors);
        var first = FirstDs(recording);
        var answer = new MessageReader(recording).Answer(ChildOf(recording, first.Query))!.Value;

        Assert.Equal(Rcode.NXDOMAIN, answer.Message.Rcode);
        Assert.True(answer.Message.Authoritative);
        Assert.False(answer.Message.RecursionAvailable);
        Assert.False(answer.Message.Opt!.Do);
        var soa = Assert.Single(answer.Message.Authority!);
        Assert.Equal(("consul.", "ns.consul.", 0u), (soa.Owner, soa.Soa!.Server, soa.TtlSeconds));
    }

    [Fact]
    public void Dnsmasq_passes_an_answer_on_under_the_askers_id_and_says_it_can_recurse()
    {
        var recording = Recorded.Shipped(NoRecursors);
        var first = FirstDs(recording);
        var reader = new MessageReader(recording);
        var made = reader.Answer(ChildOf(recording, first.Query))!.Value.Message;
        var passed = reader.Answer(first.Query)!.Value;

        Assert.Equal(first.Message.Id, passed.Message.Id);
        Assert.Equal((first.From.Port, first.From.Address), (passed.To.Port, passed.To.Address));
        Assert.True(passed.Message.RecursionAvailable);
        Assert.Equal(
            Octets(made with { RecursionAvailable = true }),
            Octets(passed.Message with { Id = made.Id }));
    }

    [Fact]
    public void A_service_registered_by_a_reload_has_its_address()
    {
        const string registered = """
            {
              "client_addr": "0.0.0.0",
              "ports": { "dns": 53 },
              "services": [ { "name": "xyz", "address": "10.88.20.17" } ]
            }
            """;
        var reload = new Trigger(
            500_000, TriggerKind.Reload, "consul", File: "consul.json", Text: registered);
        var ask = new Trigger(1_000_000, TriggerKind.Ask, "laptop", "xyz.service.consul", "A");
        var recording = Recorded.Make(NoRecursors, [reload, ask], 2_000_000);
        var answer = Answers(recording).First(item => item.Message.Name == "xyz.service.consul.");
        var record = Assert.Single(answer.Message.Answers!);

        Assert.Equal(Rcode.NOERROR, answer.Message.Rcode);
        Assert.Equal(("xyz.service.consul.", RecordType.A), (record.Owner, record.Type));
        Assert.Equal(new byte[] { 10, 88, 20, 17 }, record.Octets.ToArray());
    }

    [Fact]
    public void An_added_opt_record_does_not_come_back_to_whoever_sent_none()
    {
        var ask = new Trigger(
            1_000_000, TriggerKind.Ask, "laptop", "xyz.service.consul", "A", Edns: AskEdns.None);
        var recording = Recorded.Make(NoRecursors, [ask], 2_000_000);

        Assert.All(
            Answers(recording).Where(item => Root(recording, item.Query).Edns == 0),
            item => Assert.Null(item.Message.Opt));
    }

    [Fact]
    public void The_same_exchange_with_dig_has_the_same_cookie()
    {
        Trigger Ask(long atUs) => new(
            atUs, TriggerKind.Ask, "laptop", "xyz.service.consul", "A", Edns: AskEdns.Cookie);
        var recording = Recorded.Make(NoRecursors, [Ask(1_000_000), Ask(1_500_000)], 2_000_000);
        var cookies = Sent(recording).Where(item => !item.Message.IsAnswer)
            .SelectMany(item => item.Message.Opt?.Options ?? [])
            .Where(option => option.Code == 10)
            .Select(option => Convert.ToHexString(option.Data.Span))
            .ToList();

        Assert.NotEmpty(cookies);
        Assert.Single(cookies.Distinct());
        Assert.Equal(16, cookies[0].Length);
    }

    [Theory]
    [InlineData(Told)]
    [InlineData(NoRecursors)]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    public void Every_message_of_a_shipped_run_fits_a_plain_udp_packet(string scenario) =>
        Assert.DoesNotContain(
            Sent(Recorded.Shipped(scenario)), item => Octets(item.Message).Length is < 17 or > 512);

    private static MessageOnTheWire FirstDs(Recording recording) =>
        Sent(recording).First(item => item.Message.Type == RecordType.DS);

    private static IEnumerable<MessageOnTheWire> Answers(Recording recording) =>
        Sent(recording).Where(item => item.Message.IsAnswer);

    private static IEnumerable<MessageOnTheWire> Sent(Recording recording)
    {
        var reader = new MessageReader(recording);
        for (var number = 0; number < recording.Run.Trace.Count; number++)
        {
            if (reader.At(number) is { } message)
            {
                yield return message;
            }
        }
    }

    private static TraceEvent Sending(Recording recording, int query) => Recorded.Events(recording)
        .First(item => item.Kind == TraceKind.QuerySent && item.Query == query);

    private static int ChildOf(Recording recording, int parent)
    {
        var child = parent + 1;
        while (recording.Run.Queries[child].Parent != parent)
        {
            child++;
        }

        return child;
    }

    private static QueryRecord Root(Recording recording, int query) =>
        recording.Run.Queries[recording.Run.Queries[query].Root];

    private static byte[] Octets(WireMessage message)
    {
        var octets = new byte[4096];
        return octets[..WireFormat.Write(octets, message)];
    }
}
