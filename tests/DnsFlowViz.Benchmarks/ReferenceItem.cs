namespace DnsFlowViz.Benchmarks;

/// <summary>Something due in the <see cref="ReferenceLoop"/>: 24 bytes.</summary>
internal struct ReferenceItem
{
    public long AtNs;
    public long Sequence;
    public ReferenceKind Kind;
    public int Subject;
}
