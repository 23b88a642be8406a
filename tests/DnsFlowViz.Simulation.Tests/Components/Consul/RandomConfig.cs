using System.Globalization;
using System.Text;
using System.Text.Json;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

/// <summary>
/// A random Consul config, right and wrong keys and values mixed, written as JSON and as HCL: the same names
/// and values in the same order, in HCL with any of its freedoms.
/// </summary>
/// <param name="seed">The seed; the same one gives the same config.</param>
internal sealed class RandomConfig(ulong seed)
{
    private static readonly string[] Names =
    [
        "domain", "alt_domain", "node_name", "client_addr", "recursors", "ports", "addresses", "dns_config",
        "service", "services", "experiments", "datacenter", "recursers", "node_meta",
    ];

    private static readonly string[] InnerNames =
    [
        "dns", "http", "recursor_timeout", "recursor_strategy", "soa", "service_ttl", "*", "min_ttl", "name",
        "address",
    ];

    private static readonly string[] Words =
    [
        "consul", "10.88.10.3", "10.88.10.3:5353", "500ms", "2s", "random", "v2dns", "xyz", "", "a b",
        "Zürich €", "\"quoted\"", "back\\slash", "two\nlines", "tab\t", "$5 {x}", "# no comment",
        "/* none */", "0.0.0.0",
    ];

    private readonly RandomStream _draw = new(seed, "config");
    private readonly RandomStream _style = new(seed, "style");

    /// <summary>The config as JSON and as HCL.</summary>
    public (string Json, string Hcl) Write()
    {
        var (json, hcl) = Members(Names, depth: 0);
        return ($"{{{json}}}", hcl);
    }

    private (string Json, string Hcl) Members(string[] names, int depth)
    {
        var (json, hcl) = (new StringBuilder(), new StringBuilder(Blank()));
        var left = names.ToList();
        for (var count = Below(depth == 0 ? 10 : 4); count > 0 && left.Count > 0; count--)
        {
            var name = left[Below(left.Count)];
            left.Remove(name);
            var value = name == "services" ? Services() : Value(name, depth);
            json.Append(json.Length > 0 ? ",\n" : "")
                .Append(JsonSerializer.Serialize(name)).Append(": ").Append(value.Json);
            hcl.Append(Member(name, value)).Append(Styled(3) ? "," : "").Append(Styled(2) ? "\n" : Blank());
        }

        return (json.ToString(), hcl.ToString());
    }

    // Blocks of services are a list, however many there are and however each is written.
    private (string Json, string[] Hcl) Services()
    {
        var all = Enumerable.Range(0, 1 + Below(3))
            .Select(_ => Members(["name", "address", "port"], 1))
            .ToArray();
        return ($"[{string.Join(", ", all.Select(one => $"{{{one.Json}}}"))}]", Styled(3)
            ? [$"[{string.Join($",{Blank()}", all.Select(one => $"{{{one.Hcl}}}"))}]"]
            : [.. all.Select(one => $"{{{one.Hcl}}}")]);
    }

    private string Member(string name, (string Json, string[] Hcl) value)
    {
        var isName = name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        var written = isName && Styled(2) ? name : JsonSerializer.Serialize(name);
        return string.Join(Blank(), value.Hcl.Select(
            one => $"{written}{(one[0] == '{' && Styled(2) ? " " : " =")}{Blank()}{one}{Blank()}"));
    }

    private (string Json, string[] Hcl) Value(string name, int depth)
    {
        var kind = Below(8);
        if ((kind < 4 || name is "ports" or "dns_config" or "service") && depth < 3)
        {
            var (json, hcl) = Members(InnerNames, depth + 1);
            return ($"{{{json}}}", [$"{{{hcl}}}"]);
        }

        if (kind == 4 || name is "recursors")
        {
            var items = Enumerable.Range(0, Below(4)).Select(_ => Scalar()).ToArray();
            var end = items.Length > 0 && Styled(2) ? "," : "";
            return (
                $"[{string.Join(", ", items.Select(item => item.Json))}]",
                [$"[{Blank()}{string.Join($",{Blank()}", items.Select(item => item.Hcl))}{end}{Blank()}]"]);
        }

        var scalar = Scalar();
        return (scalar.Json, [scalar.Hcl]);
    }

    private (string Json, string Hcl) Scalar()
    {
        string[] numbers = ["0", "-1", "53", "8600", "70000", "1.5", "2e3", "-1.5E-3", "9999999999999999999"];
        var number = numbers[Below(numbers.Length)];
        var truth = Below(2) == 0 ? "true" : "false";
        var word = Words[Below(Words.Length)];
        return Below(6) switch
        {
            0 => (number, number),
            1 => (truth, truth),
            _ => (JsonSerializer.Serialize(word), Quoted(word)),
        };
    }

    private string Quoted(string word)
    {
        var said = new StringBuilder("\"");
        foreach (var letter in word)
        {
            said.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when Styled(8) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter,
            });
        }

        return said.Append('"').ToString();
    }

    private string Blank()
    {
        string[] blanks = [" ", " ", " ", "\n", "\r\n", "\t", " # one\n", " // { two\n", " /* \" three */ "];
        return blanks[(int)_style.Below(blanks.Length)];
    }

    private int Below(int bound) => (int)_draw.Below(bound);

    private bool Styled(int of) => _style.Below(of) == 0;
}
