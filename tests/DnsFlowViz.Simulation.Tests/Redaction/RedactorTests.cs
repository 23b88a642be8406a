using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Redaction;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Redaction;

/// <summary>All texts of a link get the same new names, and a shipped scenario keeps its own.</summary>
public sealed class RedactorTests
{
    private static readonly string Box =
        RedactedText.With("dnsmasq", "2.80", "dnsmasq.conf", "server=10.77.10.53");

    [Fact]
    public void A_scenario_says_nothing_of_whose_it_is()
    {
        var text = RedactedText.Of(Box);

        Assert.Contains(
            "\"id\": \"shared\", \"title\": \"A shared scenario\"", text, StringComparison.Ordinal);
        Assert.Contains(
            "\"id\": \"dnsmasq\", \"kind\": \"dnsmasq\", \"title\": \"dnsmasq\", \"version\": \"2.80\"",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("acme", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Triggers_and_branches_get_the_names_of_the_scenario()
    {
        var edit = Box.Replace("10.77.10.53", "10.77.10.54", StringComparison.Ordinal);
        var state = RedactedText.Link(Box) with
        {
            Trace = "0123456789abcdef",
            AtNs = 7,
            Triggers = [new Trigger(1, TriggerKind.Restart, "acme-box")],
            Branches =
            [
                new LinkBranch("mend the ACME box", 5, [], edit),
                new LinkBranch("reload acme-box", 6,
                [
                    new Trigger(2, TriggerKind.Reload, "acme-box", File: "dnsmasq.conf",
                        Text: "server=/acme.com/10.77.10.54\nserver=10.77.10.53"),
                ]),
            ],
        };

        var redacted = Redactor.Redact(state, null).State!;

        Assert.Null(redacted.Trace);
        Assert.Equal(7, redacted.AtNs);
        Assert.Equal("dnsmasq", redacted.Triggers[0].Node);
        Assert.Equal(["edit", "reload dnsmasq"], redacted.Branches.Select(branch => branch.Name));
        Assert.Contains("server=10.1.2.2", redacted.Branches[0].Text, StringComparison.Ordinal);
        Assert.Equal("server=/name-1.com/10.1.2.2\nserver=10.1.2.1", redacted.Branches[1].Triggers[0].Text);
    }

    [Fact]
    public void The_table_says_each_replacement_once()
    {
        var redacted = Redactor.Redact(RedactedText.Link(Box), null);

        Assert.Equal(
            [
                new NameChange("acme-outage", "shared", NameChange.Name),
                new NameChange("ACME on fire", "A shared scenario", NameChange.Name),
                new NameChange("acme-box", "dnsmasq", NameChange.Name),
                new NameChange("Box of ACME", "dnsmasq", NameChange.Name),
                new NameChange("10.77.9.200", "10.1.1.1", NameChange.Address),
                new NameChange("10.77.10.53", "10.1.2.1", NameChange.Address),
            ],
            redacted.Changes);
    }

    [Fact]
    public void What_is_added_to_a_shipped_scenario_goes_on_fitting_it()
    {
        var shipped = ShippedText("incident-as-measured");
        var state = new LinkState("incident-as-measured", null, 42, 0)
        {
            Triggers =
            [
                new Trigger(1, TriggerKind.Lookup, "laptop", "xyz.service.consul"),
                new Trigger(2, TriggerKind.Lookup, "laptop", "vault.acme.com"),
                new Trigger(3, TriggerKind.Reload, "dnsmasq", File: "dnsmasq.conf",
                    Text: "server=/consul/10.88.10.2\nserver=10.88.10.77"),
            ],
        };

        var redacted = Redactor.Redact(state, shipped);

        Assert.Equal("incident-as-measured", redacted.State!.ScenarioId);
        Assert.Equal(
            ["xyz.service.consul", "name-1.name-2.com", null],
            redacted.State.Triggers.Select(trigger => trigger.Name));
        Assert.Equal(
            "server=/consul/10.88.10.2\nserver=10.88.10.1", redacted.State.Triggers[2].Text);
        Assert.Equal(
            ["vault.acme.com", "10.88.10.77"], redacted.Changes.Select(change => change.Old));
    }

    [Fact]
    public void A_shipped_scenario_alone_is_what_it_was()
    {
        var state = new LinkState("incident-as-measured", null, 42, 5);
        var redacted = Redactor.Redact(state, ShippedText("incident-as-measured"));

        Assert.Empty(redacted.Changes);
        Assert.Equal(state.AtNs, redacted.State!.AtNs);
        Assert.Empty(redacted.State.Branches);
    }

    [Theory]
    [InlineData("Piet was here", "not JSON")]
    [InlineData("{}", "has no \"version\"")]
    public void A_text_that_does_not_read_is_refused_with_its_first_error(string text, string reason)
    {
        var redacted = Redactor.Redact(RedactedText.Link(text), null);

        Assert.Null(redacted.State);
        Assert.StartsWith(
            "Names can be replaced only in a scenario that reads",
            redacted.Problem,
            StringComparison.Ordinal);
        Assert.Contains(reason, redacted.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_would_become_too_long_is_refused_and_not_cut()
    {
        var name = string.Join('.', Enumerable.Range(0, 126).Select(i => (char)('a' + (i % 26))));
        var text = RedactedText.With(
            "dnsmasq", "2.80", "dnsmasq.conf", $"server=/{name}/10.77.10.53", "server=10.77.10.53");

        var redacted = Redactor.Redact(RedactedText.Link(text), null);

        Assert.Contains("does not read any more", redacted.Problem, StringComparison.Ordinal);
    }

    private static string ShippedText(string id) => Shipped.Text(id);
}
