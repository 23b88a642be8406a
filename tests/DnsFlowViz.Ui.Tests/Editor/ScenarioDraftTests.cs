using DnsFlowViz.Ui.Editor;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Editor;

/// <summary>One text, seen as files, as fields, or as it is.</summary>
public sealed class ScenarioDraftTests
{
    private static ScenarioDraft Draft => ScenarioDraft.Read(Drafts.Incident)!;

    [Fact]
    public void The_files_of_the_forwarders_come_first_and_say_where_findings_about_them_stand()
    {
        Assert.Equal(
            ["dnsmasq.conf", "consul.json", "resolved.conf"], Draft.Files.Select(file => file.Name));
        Assert.Equal("nodes[1].files[\"dnsmasq.conf\"]", Draft.Files[0].Place);
        Assert.Equal("dnsmasq 2.80 at 10.88.10.3", Draft.Files[0].About);
        Assert.Equal("# where names go\nserver=/consul/10.88.10.2", Draft.Files[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\n")]
    [InlineData("a\n\n  b = \"ü → €\"\n")]
    public void A_file_reads_as_it_was_written_and_nothing_else_changes(string text)
    {
        var edited = Draft.With(Draft.Files[0], text);

        Assert.Equal(text, edited.Files[0].Text);
        Assert.Equal(Draft.Files.Skip(1), edited.Files.Skip(1));
        Assert.Equal(Draft.Fields, edited.Fields);
        Assert.Equal(edited.Files, ScenarioDraft.Read(edited.Text)!.Files);
    }

    [Fact]
    public void Fields_are_read_in_units_for_people_and_written_in_those_of_the_scenario()
    {
        var delay = Draft.Fields.Single(field => field.Label == "dnsmasq to Consul, one way");
        Assert.Equal(("0.1", "ms"), (delay.Value, delay.Unit));

        var edited = Draft.With(delay, "2.5");

        Assert.Contains("\"oneWayUs\": 2500", edited.Text, StringComparison.Ordinal);
        Assert.Equal("2.5", edited.Fields.Single(field => field.Place == delay.Place).Value);
    }

    [Fact]
    public void A_version_is_a_word_and_the_first_question_an_instant()
    {
        var version = Draft.Fields.Single(field => field.Label == "dnsmasq, version");
        var first = Draft.Fields.Single(field => field.Place == "triggers[0].atUs");

        Assert.Equal("2.86", ScenarioDraft.Read(Draft.With(version, "2.86").Text)!.Fields[1].Value);
        Assert.Equal(("Laptop: ask consul", "5", "s"), (first.Label, first.Value, first.Unit));
    }

    [Fact]
    public void What_is_no_number_goes_in_as_it_is_so_that_it_can_be_said_what_is_wrong()
    {
        var delay = Draft.Fields.Single(field => field.Place == "links[0].oneWayUs");

        Assert.Contains(
            "\"oneWayUs\": \"soon\"", Draft.With(delay, "soon").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client", "10.88.30.60", "resolv.conf")]
    [InlineData("dnsmasq", "10.88.10.60", "dnsmasq.conf")]
    [InlineData("consul", "10.88.10.60", "consul.json")]
    [InlineData("upstream", "10.88.40.60", "upstream.json")]
    public void A_new_node_is_complete(string kind, string address, string file)
    {
        var draft = Draft.WithNode(kind).WithNode(kind);

        var added = draft.NodeList.Where(node => node.Id.StartsWith(kind + "-", StringComparison.Ordinal));
        Assert.Equal([$"{kind}-2", $"{kind}-3"], added.Select(node => node.Id));
        Assert.Equal(2, draft.Files.Count(one => one.Name == file && one.About.Contains(
            address[..^2], StringComparison.Ordinal) && one.Node >= 3));
        Assert.Equal(2, draft.NodeList.TakeLast(2).Select(node => (node.X, node.Y)).Distinct().Count());
    }

    [Fact]
    public void A_node_goes_with_its_links_its_load_and_what_is_done_to_it()
    {
        var draft = Draft.WithoutNode("laptop");

        Assert.Equal(["dnsmasq", "consul"], draft.NodeList.Select(node => node.Id));
        Assert.DoesNotContain("laptop", draft.Text, StringComparison.Ordinal);
        Assert.Contains(draft.Fields, field => field.Place == "links[0].oneWayUs");
    }

    [Fact]
    public void Two_nodes_are_linked_once_and_none_with_itself()
    {
        var once = Draft.WithLink("laptop", "dnsmasq");

        Assert.Contains(once.Fields, field => field.Label == "Laptop to dnsmasq, one way");
        Assert.Equal(once.Text, once.WithLink("dnsmasq", "laptop").Text);
        Assert.Equal(once.Text, once.WithLink("laptop", "laptop").Text);
    }

    [Fact]
    public void A_node_moves_and_not_beyond_the_edge()
    {
        var draft = Draft.WithPlace(Draft.NodeList[1], 120, -40);

        Assert.Equal((120, 0), (draft.NodeList[1].X, draft.NodeList[1].Y));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"nodes\": [ ")]
    public void What_is_no_object_has_no_parts(string text) => Assert.Null(ScenarioDraft.Read(text));

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"nodes\": 3, \"links\": [ 7, {} ], \"triggers\": {} }")]
    [InlineData("{ \"nodes\": [ { \"files\": { \"a\": 5 } } ], \"horizonUs\": \"long\" }")]
    public void An_object_of_another_shape_has_the_parts_it_has(string text)
    {
        var draft = ScenarioDraft.Read(text)!;

        Assert.NotEmpty(draft.Fields);
        Assert.All(draft.Files, file => Assert.NotNull(file.Text));
    }
}
