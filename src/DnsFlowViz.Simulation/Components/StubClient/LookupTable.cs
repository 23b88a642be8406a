namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>
/// The lookups of a client that wait for their answers, by place. It holds <see cref="Most"/> at most.
/// </summary>
internal sealed class LookupTable
{
    /// <summary>Lookups that can wait at once; a further one ends at once without an answer.</summary>
    public const int Most = 65_536;

    private Lookup[] _lookups = new Lookup[64];
    private int[] _free = new int[64];
    private int _freeCount;

    /// <summary>Places in use or used before.</summary>
    public int Places { get; private set; }

    /// <summary>The lookup of a place.</summary>
    public ref Lookup this[int place] => ref _lookups[place];

    /// <summary>Takes a place; -1 when there is none.</summary>
    public int Open()
    {
        var place = _freeCount > 0 ? _free[--_freeCount] : NewPlace();
        if (place >= 0)
        {
            _lookups[place].IsOpen = true;
        }

        return place;
    }

    /// <summary>Frees a place.</summary>
    public void Close(int place)
    {
        _lookups[place].IsOpen = false;
        _free[_freeCount++] = place;
    }

    private int NewPlace()
    {
        if (Places == Most)
        {
            return -1;
        }

        if (Places == _lookups.Length)
        {
            Array.Resize(ref _lookups, Places * 2);
            Array.Resize(ref _free, Places * 2);
        }

        return Places++;
    }
}
