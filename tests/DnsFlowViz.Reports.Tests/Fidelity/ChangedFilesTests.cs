using System.Text.Json.Nodes;
using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

/// <summary>
/// Files of this format that nobody has measured: they are compared or refused, and nothing is thrown.
/// </summary>
public sealed class ChangedFilesTests
{
    private static readonly string[] Texts = ["", "x", "10.88.10.3", "300.1.1.1", "DS", "99:dig", "2.80"];
    private static readonly double[] Numbers = [0, 0.0001, 1, 40, 3_000, 20_000];

    [Fact]
    public void Every_field_of_the_setup_may_be_null()
    {
        foreach (var field in Fields())
        {
            Check(root => root["meta"]![field] = null);
        }
    }

    [Fact]
    public void Every_field_of_the_setup_may_have_another_value_of_its_kind()
    {
        foreach (var field in Fields())
        {
            foreach (var text in Texts)
            {
                Check(root => Replace(root["meta"]!, field, text, Numbers[text.Length % Numbers.Length]));
            }
        }
    }

    [Fact]
    public void Every_part_of_a_run_may_be_null()
    {
        var run = JsonNode.Parse("{}")!.AsObject();
        Lab.Edited("d280-no-recursors", root => run = root["runs"]![0]!.DeepClone().AsObject());
        foreach (var (field, _) in run)
        {
            Check(root => root["runs"]![0]![field] = null);
        }

        foreach (var (field, _) in run["summary"]!.AsObject())
        {
            Check(root => root["runs"]![0]!["summary"]![field] = null);
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e17")]
    [InlineData("0")]
    public void The_clock_of_a_run_may_be_anything(string number)
    {
        Check(root => root["runs"]![0]!["t0_epoch_us"] = JsonNode.Parse(number));
        Check(root => root["runs"]![0]!["legit"]!["ext_before"]!["n"] = 1_000_000_000);
        Check(root => root["runs"]![0]!["summary"]!["capture_s_after_trigger"] = JsonNode.Parse(number));
    }

    private static List<string> Fields()
    {
        var names = new List<string>();
        Lab.Edited("d280-no-recursors", root => names.AddRange(
            root["meta"]!.AsObject().Select(member => member.Key)));
        return names;
    }

    private static void Replace(JsonNode meta, string field, string text, double number) =>
        meta[field] = meta[field] switch
        {
            JsonArray => new JsonArray(text),
            JsonValue value when value.TryGetValue<string>(out _) => text,
            _ => field == "duration_s" ? 1 : Math.Min(number, 40),
        };

    private static void Check(Action<JsonNode> change)
    {
        var wrong = Record.Exception(() =>
        {
            var file = Lab.Edited("d280-no-recursors", root =>
            {
                root["meta"]!["duration_s"] = 2;
                root["runs"]![0]!["summary"]!["capture_s_after_trigger"] = 2;
                change(root);
            });
            Assert.NotNull(FidelityCheck.Check(file, "changed").Metrics);
        });

        Assert.True(wrong is null or LabFormatException, wrong?.ToString());
    }
}
