using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class ScenarioSchemaTests
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenario.schema.json")))!;

    public static TheoryData<string> Objects => [.. ScenarioFormat.Objects.Keys];

    [Theory]
    [MemberData(nameof(Objects))]
    public void Reader_and_schema_know_the_same_properties(string name)
    {
        var known = ScenarioFormat.Objects[name].Select(property => property.Name);

        Assert.Equal(known.Order(), Properties(name).Select(property => property.Key).Order());
        Assert.False((bool)Of(name)["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Reader_and_schema_require_the_same_properties(string name)
    {
        var required = ScenarioFormat.Objects[name].Where(property => property.Required).Select(
            property => property.Name);

        Assert.Equal(
            required.Order(),
            Of(name)["required"]!.AsArray().Select(entry => (string)entry!).Order());
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Every_property_says_what_it_means(string name)
    {
        Assert.All(
            Properties(name),
            property => Assert.NotEmpty((string?)property.Value!["description"] ?? ""));
    }

    [Fact]
    public void The_schema_has_no_object_that_the_reader_does_not_know()
    {
        var defined = Schema["$defs"]!.AsObject().Select(definition => definition.Key);

        Assert.Equal(ScenarioFormat.Objects.Keys.Order(), defined.Append(ScenarioFormat.Scenario).Order());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
    }

    [Theory]
    [InlineData("scenario", "nodes", "maxItems", ScenarioBounds.Nodes)]
    [InlineData("scenario", "links", "maxItems", ScenarioBounds.Links)]
    [InlineData("scenario", "workloads", "maxItems", ScenarioBounds.Workloads)]
    [InlineData("scenario", "triggers", "maxItems", ScenarioBounds.Triggers)]
    [InlineData("scenario", "schedule", "maxItems", ScenarioBounds.SpeedSteps)]
    [InlineData("scenario", "leftOut", "maxItems", ScenarioBounds.LeftOut)]
    [InlineData("scenario", "horizonUs", "maximum", ScenarioBounds.HorizonUs)]
    [InlineData("node", "files", "maxProperties", ScenarioBounds.Files)]
    [InlineData("node", "x", "maximum", ScenarioBounds.WorldWidth)]
    [InlineData("node", "y", "maximum", ScenarioBounds.WorldHeight)]
    [InlineData("link", "oneWayUs", "maximum", ScenarioBounds.DelayUs)]
    [InlineData("link", "lossPpm", "maximum", ScenarioBounds.LossPpm)]
    [InlineData("trigger", "tries", "maximum", ScenarioBounds.AskTries)]
    [InlineData("trigger", "waitUs", "maximum", ScenarioBounds.AskWaitUs)]
    [InlineData("workload", "perSecondMilli", "maximum", ScenarioBounds.PerSecondMilli)]
    [InlineData("speedStep", "slowdown", "maximum", ScenarioBounds.Slowdown)]
    public void Reader_and_schema_have_the_same_bounds(
        string name,
        string property,
        string keyword,
        long bound)
    {
        Assert.Equal(bound, (long)Of(name)["properties"]![property]![keyword]!);
    }

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_reader()
    {
        Assert.Equal(NodeKind.All, Words("node", "kind"));
        Assert.Equal(WorkloadClient.All, Words("workload", "client"));
        Assert.Equal(WorkloadKind.All, Words("workload", "kind"));
        Assert.Equal(AskEdns.All, Words("trigger", "edns"));
    }

    private static JsonNode Of(string name) =>
        name == ScenarioFormat.Scenario ? Schema : Schema["$defs"]![name]!;

    private static JsonObject Properties(string name) => Of(name)["properties"]!.AsObject();

    private static IEnumerable<string> Words(string name, string property) =>
        Properties(name)[property]!["enum"]!.AsArray().Select(word => (string)word!);
}
