"""How many withheld cells of one table an attacker narrows to fewer than WIDTH whole numbers, by HiGHS.

    narrow.py COUNTS PATTERN [WIDTH [SAMPLE]]     CSV of protect-cells --table and of protect-gauss --pattern; width 3, all cells

The attacker knows the published cells, that totals are the sums of their parts, and that a withheld count is at least 1, since zeros are
published. Between the least and the greatest value of a cell by linear programming, rounded inwards, all whole numbers are taken to be
possible: what is reported is narrower for certain, and there may be more. With SAMPLE only so many withheld cells are looked at, drawn with
a fixed seed. Needs numpy and scipy.
"""
import itertools, math, sys

import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_array


def parent(code, axis):
    if code in ("_T", "county"):
        return None
    return code.rpartition(".")[0] or ("_T" if axis else "county")


def lineage(code, axis):
    while code is not None:
        yield code
        code = parent(code, axis)


def table(path):
    """The counts of all cells by their codes, and for each total and axis its parts."""
    counts, parts = {}, {}
    for line in open(path):
        *codes, count = line.strip().split(",")
        for cell in itertools.product(*(list(lineage(code, axis)) for axis, code in enumerate(codes))):
            counts[cell] = counts.get(cell, 0) + int(count)
    for cell in counts:
        for axis, code in enumerate(cell):
            above = parent(code, axis)
            if above is not None:
                parts.setdefault((cell[:axis] + (above,) + cell[axis + 1:], axis), []).append(cell)
    return counts, parts


def sums(counts, parts, number):
    rows, columns, values, right = [], [], [], []
    for (total, _), cells in parts.items():
        terms = [(total, 1)] + [(cell, -1) for cell in cells]
        if any(cell in number for cell, _ in terms):
            for cell, sign in terms:
                if cell in number:
                    rows.append(len(right)), columns.append(number[cell]), values.append(sign)
            right.append(-sum(sign * counts[cell] for cell, sign in terms if cell not in number))
    return csr_array((values, (rows, columns)), shape=(len(right), len(number))), numpy.array(right)


counts, parts = table(sys.argv[1])
withheld = [tuple(line.strip().split(",")) for line in open(sys.argv[2])]
width = int(sys.argv[3]) if len(sys.argv) > 3 else 3
number = {cell: place for place, cell in enumerate(withheld)}
matrix, right = sums(counts, parts, number)
true = numpy.array([counts[cell] for cell in withheld], dtype=float)
if numpy.any(matrix @ true != right) or true.min() < 1:
    sys.exit("the true counts do not fit the sums: the pattern is of another table, or withholds a zero")


def bounds():
    """Least and greatest values by going through the sums until nothing changes: many cells are narrow by that alone."""
    low, high = [1] * len(withheld), [math.inf] * len(withheld)
    terms = [
        list(zip(matrix.indices[start:end].tolist(), matrix.data[start:end].tolist()))
        for start, end in zip(matrix.indptr, matrix.indptr[1:])]
    changed = True
    while changed:
        changed = False
        for row, whole in zip(terms, right.tolist()):
            # What a term may be, so that with the others it gives the whole.
            ranges = [(low[at], high[at]) if sign > 0 else (-high[at], -low[at]) for at, sign in row]
            below, above = sum(one for one, _ in ranges), sum(other for _, other in ranges)
            for (at, sign), (from_, to) in zip(row, ranges):
                least_term = whole - (above - to) if above < math.inf else -math.inf
                greatest_term = whole - (below - from_) if below > -math.inf else math.inf
                if sign < 0:
                    least_term, greatest_term = -greatest_term, -least_term
                if least_term > low[at] or greatest_term < high[at]:
                    low[at], high[at] = max(low[at], least_term), min(high[at], greatest_term)
                    changed = True
    return numpy.array(low, dtype=float), numpy.minimum(high, 1e6)


low, high = bounds()
if numpy.any(low > true) or numpy.any(high < true):
    sys.exit("the bounds are wrong")
# What has been seen: any value between two of a cell's values is possible too.
least, most = true.copy(), true.copy()


def solve(objective):
    answer = linprog(
        objective, A_eq=matrix, b_eq=right, bounds=numpy.column_stack([low, high]), method="highs-ipm")
    if answer.status != 0:
        sys.exit(f"HiGHS ends with: {answer.message}")
    numpy.minimum(least, answer.x, out=least)
    numpy.maximum(most, answer.x, out=most)


def numbers(least, most):
    return numpy.floor(most + 1e-6) - numpy.ceil(least - 1e-6) + 1


random = numpy.random.default_rng(20261130)
looked = numpy.ones(len(withheld), dtype=bool)
if len(sys.argv) > 4:
    looked[:] = False
    looked[random.choice(len(withheld), min(int(sys.argv[4]), len(withheld)), replace=False)] = True
sought = numpy.minimum(numbers(low, high), width)
for _ in range(20):  # many cells at once, so that few are left to be looked at one by one
    unsure = looked & (numbers(least, most) < sought)
    if unsure.any():
        solve(numpy.where(unsure, random.choice([-1, 1], len(withheld)) * random.random(len(withheld)), 0))
for place in numpy.flatnonzero(looked & (numbers(least, most) < sought)):
    for sign in (1, -1):
        if numbers(least, most)[place] < sought[place]:
            objective = numpy.zeros(len(withheld))
            objective[place] = sign
            solve(objective)
possible = numbers(least, most)
narrow = {withheld[place]: possible[place] for place in numpy.flatnonzero(looked & (possible < width))}
known = sum(1 for count in narrow.values() if count == 1)
small = sum(1 for cell in narrow if counts[cell] <= 3)
print(
    f"{len(withheld)} withheld cells, {looked.sum()} looked at: {len(narrow)} narrower than {width}, {known} of them known, "
    f"{small} of them counts of 1 to 3")
