using Xunit.Sdk;
using Xunit.v3;

// Two measurements at once would measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
