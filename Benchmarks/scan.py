"""Kulldorff's scans in numpy, the peer of scan-space.

    scan-space REGIONS PERIODS REPLICATES print | scan.py REPLICATES

No logarithm is taken within a replicate: x log x of all counts and the logarithms of all expectations are computed before. All circles of
a replicate are one cumulative sum. One processor. Prints the largest log likelihood ratio, its p-value and the seconds by the clock and of the
processor, reading not included.
"""
import json, sys, time

import numpy


def windows(places, people):
    """Regions by distance from each centre, up to half the population; padded with a region without cases."""
    distances = ((places[:, None, :] - places[None, :, :]) ** 2).sum(axis=2)
    order = distances.argsort(axis=1, kind="stable")
    inside = people[order].cumsum(axis=1) <= people.sum() / 2
    return numpy.where(inside, order, len(people))[:, : inside.sum(axis=1).max()], inside


def main():
    replicates = int(sys.argv[1])
    rows = numpy.loadtxt(sys.stdin)
    places, people, cases = rows[:, :2], rows[:, 2], rows[:, 3:].astype(numpy.int32)
    clock, processor = time.perf_counter(), time.process_time()
    periods = cases.shape[1]
    total = int(cases.sum())
    expected = numpy.repeat(people[:, None], periods, axis=1) / (people.sum() * periods) * total
    order, inside = windows(places, people)
    inside = inside[:, : order.shape[1]]
    counts = numpy.arange(total + 1)
    weighted = counts * numpy.log(numpy.maximum(counts, 1))
    stretches = [
        (first, end) for first in range(periods) for end in range(first + 1, min(periods, first + max(1, periods // 2)) + 1)
    ]

    def circles(cells):
        """Counts of each circle up to each period, by circle."""
        padded = numpy.vstack([cells, numpy.zeros((1, periods), cells.dtype)])
        sums = padded.cumsum(axis=1)[order].cumsum(axis=1)[inside]
        return numpy.hstack([numpy.zeros((len(sums), 1), sums.dtype), sums]).T.copy()

    # The population is the same in all periods, so is what is expected of stretches of one length.
    expectations = circles(expected)
    logs = {}
    for length in {end - first for first, end in stretches}:
        part = expectations[length]
        logs[length] = part, numpy.log(part), numpy.log(total - part)

    def largest(cells):
        sums, best = circles(cells), 0.0
        for first, end in stretches:
            inside_count = sums[end] - sums[first]
            part, log_part, log_rest = logs[end - first]
            high = inside_count > part
            count = inside_count[high]
            if len(count):
                rest = total - count
                ratios = weighted[count] - count * log_part[high] + weighted[rest] - rest * log_rest[high]
                best = max(best, ratios.max())
        return best

    seen = largest(cases)
    generator = numpy.random.default_rng(1)
    chances = expected.ravel() / total
    beaten = sum(
        largest(generator.multinomial(total, chances).astype(numpy.int32).reshape(cases.shape)) >= seen * (1 - 1e-9)
        for _ in range(replicates))
    print(json.dumps({
        "regions": len(people), "periods": periods, "replicates": replicates, "ratio": seen,
        "p": (beaten + 1) / (replicates + 1), "seconds": time.perf_counter() - clock,
        "processor": time.process_time() - processor}))


main()
