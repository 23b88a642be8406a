namespace DnsFlowViz.Benchmarks;

/// <summary>Numbers, first in, first out, of a fixed size.</summary>
internal sealed class ReferenceRing
{
    private const int Mask = 4_095;
    private readonly int[] _items = new int[Mask + 1];
    private int _head;
    private int _count;

    public void Add(int item) => _items[(_head + _count++) & Mask] = item;

    public bool TryTake(out int item)
    {
        item = _items[_head & Mask];
        if (_count == 0)
        {
            return false;
        }

        _head++;
        _count--;
        return true;
    }
}
