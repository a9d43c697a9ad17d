"""An attacker with another solver: what can be each withheld count of released tables, by HiGHS over whole numbers.

    protect-random COUNT SEED [twice] | attack.py

Reads a release a line (JSON): tables with their axes, members and parents, and cells, null where withheld. The attacker knows all published
cells, that totals are the sums of their parts, that a dimension's total is the table without it, and that a withheld count is at least 1;
of two releases also which counts were revised (`versions`): an unchanged one is the same unknown in both.
For each withheld cell the least and greatest whole number are sought, and where these leave more than are needed, numbers between them are
tried. Ends with 1 where a cell can be fewer numbers than its release promises.
"""
import itertools, json, sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array


def equations(tables):
    """Published values, withheld keys and sums by keys: a cell is known by the members that are not the total of their dimension, and by
    the release in which it had its count first."""
    published, sums = {}, set()
    for table in tables:
        axes = table["axes"]
        members = [axis["members"] for axis in axes]
        places = list(itertools.product(*(range(len(one)) for one in members)))

        def key(place):
            return version[place], frozenset(
                (axis["dimension"], axis["members"][index][0]) for axis, index in zip(axes, place)
                if axis["members"][index][1] is not None)

        version = dict(zip(places, table["versions"]))
        for place, value in zip(places, table["cells"]):
            # What one release withholds another may have shown.
            if published.get(key(place)) is None:
                published[key(place)] = value
        for position, one in enumerate(members):
            for whole in range(len(one)):
                parts = [index for index, (_, parent) in enumerate(one) if parent == whole]
                if not parts:
                    continue
                for place in places:
                    if place[position] == whole:
                        sums.add((key(place), frozenset(
                            key(place[:position] + (part,) + place[position + 1:]) for part in parts)))
    return published, sums


def narrow(release):
    """The withheld cells that can be fewer numbers than promised."""
    published, sums = equations(release["tables"])
    withheld = [key for key, value in published.items() if value is None]
    if not withheld:
        return 0, []
    number = {key: place for place, key in enumerate(withheld)}
    rows, columns, values, right = [], [], [], []
    for total, parts in sums:
        terms = [(total, 1)] + [(part, -1) for part in parts]
        if not any(key in number for key, _ in terms):
            continue
        known = 0
        for key, sign in terms:
            if key in number:
                rows.append(len(right)), columns.append(number[key]), values.append(sign)
            else:
                known += sign * published[key]
        right.append(-known)
    matrix = csr_array((values, (rows, columns)), shape=(len(right), len(withheld)))
    constraint = LinearConstraint(matrix, right, right)
    least = numpy.ones(len(withheld))
    most = numpy.full(len(withheld), 1e6)

    def solve(objective, lower=least, upper=most):
        answer = milp(objective, constraints=constraint, bounds=Bounds(lower, upper), integrality=numpy.ones(len(withheld)))
        return round(answer.fun) if answer.status == 0 else None

    found = []
    for place in range(len(withheld)):
        objective = numpy.zeros(len(withheld))
        objective[place] = 1
        low = solve(objective)
        if low is None:
            sys.exit("the attacker finds no table at all: its sums are wrong")
        high = -solve(-objective)
        possible, value = 1 if low == high else 2, low + 1
        while possible < release["width"] and value < high:
            lower, upper = least.copy(), most.copy()
            lower[place] = upper[place] = value
            if solve(numpy.zeros(len(withheld)), lower, upper) is not None:
                possible += 1
            value += 1
        if possible < release["width"]:
            found.append((withheld[place][0], sorted(withheld[place][1]), low, high))
    return len(withheld), found


releases = refused = cells = 0
bad = []
for line in sys.stdin:
    release = json.loads(line)
    if release.get("refused"):
        refused += 1
        continue
    releases += 1
    count, found = narrow(release)
    cells += count
    bad += [(releases, *one) for one in found]
print(f"{releases} releases, {cells} withheld cells: {len(bad)} narrower than promised ({refused} releases were refused)")
for one in bad[:10]:
    print(one)
sys.exit(bool(bad))
