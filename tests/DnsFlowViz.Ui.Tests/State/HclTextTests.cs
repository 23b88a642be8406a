using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>Removing one entry of a config in HCL without touching the rest of its text.</summary>
public sealed class HclTextTests
{
    [Theory]
    [InlineData("domain = \"consul\"\nrecursors = [\"10.88.10.3\"]\nports { dns = 53 }\n",
        "domain = \"consul\"\nports { dns = 53 }\n")]
    [InlineData("recursors = [\n  \"10.88.10.3\", # the same\n]\ndomain = \"consul\"\n",
        "domain = \"consul\"\n")]
    [InlineData("\"recursors\" = [\"a\"], domain = \"b\"\n", " domain = \"b\"\n")]
    [InlineData("recursors = [\"a\"] # why\n", " # why\n")]
    [InlineData("recursors = []", "")]
    [InlineData("# recursors = [\"a\"]\nnode_name = \"recursors\" recursors = [\"]\"]\n",
        "# recursors = [\"a\"]\nnode_name = \"recursors\" \n")]
    [InlineData("a = <<END\nrecursors = []\nEND\n/* recursors = [] */\nrecursors = []\n",
        "a = <<END\nrecursors = []\nEND\n/* recursors = [] */\n")]
    public void The_entry_goes_and_the_rest_stays(string before, string after) =>
        Assert.Equal(after, HclText.WithoutEntry(before, "recursors"));

    [Theory]
    [InlineData("dns { recursors = [] }")]
    [InlineData("recursors { }")]
    [InlineData("recursors = [")]
    [InlineData("\"recursors\"")]
    [InlineData("")]
    public void Without_such_an_entry_there_is_no_text(string hcl) =>
        Assert.Null(HclText.WithoutEntry(hcl, "recursors"));

    [Fact]
    public void The_action_reloads_a_consul_in_hcl_too()
    {
        var run = Runs.Incident();
        var hcl = new ConfigFile("consul.hcl", ["domain = \"consul\"", "recursors = [\"10.88.10.3\"]"]);
        var inHcl = run with
        {
            Nodes = [.. run.Nodes.Select(node => node.Kind == "consul" ? node with { Files = [hcl] } : node)],
        };

        var trigger = StageAction.For(inHcl)[StageAction.Recursors].Trigger!(5_000_000);

        Assert.Equal(("consul.hcl", "domain = \"consul\"\n"), (trigger.File, trigger.Text));
    }
}
