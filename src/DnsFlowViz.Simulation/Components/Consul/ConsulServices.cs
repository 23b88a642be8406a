using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// Reads <c>service</c> and <c>services</c>: the instances that have a name and an address.
/// </summary>
internal static class ConsulServices
{
    /// <summary>Reads the list of definitions into <paramref name="services"/>.</summary>
    public static void ReadAll(JsonMember member, ConsulText text, List<ServiceInstance> services)
    {
        if (member.Value.Kind != JsonPartKind.List)
        {
            text.Error(
                member.Value,
                $"services must be a list in brackets, and here stands {member.Value.Said}.");
            return;
        }

        foreach (var item in member.Value.Items)
        {
            ReadOne(item, text, services);
        }
    }

    /// <summary>Reads one definition into <paramref name="services"/>.</summary>
    public static void ReadOne(JsonPart definition, ConsulText text, List<ServiceInstance> services)
    {
        string? name = null;
        string? address = null;
        var wrong = definition.Kind != JsonPartKind.Object;
        foreach (var (member, value) in text.MembersOf(definition, "A service"))
        {
            switch (member.Name)
            {
                case "name":
                    name = NameOf(member, text);
                    wrong |= name is null;
                    break;
                case "address":
                    address = AddressOf(value, text);
                    wrong |= address is null;
                    break;
                default:
                    text.SayUnmodelled("service", member);
                    break;
            }
        }

        if (wrong)
        {
            return;
        }

        if (name is null)
        {
            text.Error(
                definition,
                "A service needs a name: " + text.Example(
                    "{ \"name\": \"xyz\", \"address\": \"10.88.20.17\" }.",
                    "service { name = \"xyz\" address = \"10.88.20.17\" }."));
        }
        else if (address is null)
        {
            text.Note(
                definition,
                $"The service {name} has no address; Consul would answer with the agent's own, and "
                + "this model leaves the service out.");
        }
        else
        {
            services.Add(new ServiceInstance(name, address, text.LineOf(definition.Line)));
        }
    }

    private static string? NameOf(JsonMember member, ConsulText text)
    {
        var name = text.Domain(member);
        if (name is null || !name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }

        text.Error(member.Value, $"\"{name}\" has a dot; a service's name is one label, such as \"xyz\".");
        return null;
    }

    private static string? AddressOf(JsonPart value, ConsulText text)
    {
        if (value.Kind == JsonPartKind.Text && AddressText.IsIpv4(value.Text))
        {
            return value.Text;
        }

        text.Error(value, "A service's address is an IPv4 address in quotes, such as \"10.88.20.17\".");
        return null;
    }
}
