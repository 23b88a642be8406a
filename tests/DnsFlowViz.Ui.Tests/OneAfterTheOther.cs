using Xunit;

// bUnit waits for renders with its thread held. On two cores the runner's limited pool of threads can
// then be used up by waiting tests, so they run one after the other, on as many threads as they like.
[assembly: CollectionBehavior(DisableTestParallelization = true, MaxParallelThreads = -1)]
