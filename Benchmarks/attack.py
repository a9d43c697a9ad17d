"""An attacker with another solver: what can be each withheld count of released tables, by HiGHS over whole numbers.

    protect-random COUNT SEED [twice] | attack.py
    attack.py --files FOLDER PROGRAM [--most CELLS]    released CSV files, beside what `PROGRAM audit --intervals` says of them

Reads a release a line (JSON): tables with their axes, members and parents, and cells, null where withheld. The attacker knows all published
cells, that totals are the sums of their parts, that a dimension's total is the table without it, and that a withheld count is at least 1;
of two releases also which counts were revised (`versions`): an unchanged one is the same unknown in both.
For each withheld cell the least and greatest whole number are sought, and where these leave more than are needed, numbers between them are
tried. Ends with 1 where a cell can be fewer numbers than its release promises.

With --files the sums are those of the codes: regions by their beginnings, periods by time, all else by paths below `_T`. Every file's cells
are read here, without anything of the audit. Ends with 1 where the audit's interval is narrower than the truth, or is said to be tight and is not.
"""
import collections, csv, io, itertools, json, pathlib, re, subprocess, sys, time

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


def period(code):
    """The months of a period, as numbers from year 0; None for anything else."""
    for pattern, months in (
            (r"(\d{4})-(\d\d)", lambda year, month: [12 * year + month - 1]),
            (r"(\d{4})-Q(\d)", lambda year, part: range(12 * year + 3 * part - 3, 12 * year + 3 * part)),
            (r"(\d{4})-S(\d)", lambda year, part: range(12 * year + 6 * part - 6, 12 * year + 6 * part)),
            (r"(\d{4})/(\d\d)", lambda year, _: range(12 * year + 7, 12 * year + 19)),
            (r"(\d{4})", lambda year: range(12 * year, 12 * year + 12))):
        match = re.fullmatch(pattern, code)
        if match:
            return frozenset(months(*map(int, match.groups())))
    return None


def families(dimension, codes):
    """Lists of a whole with its parts."""
    parts = collections.defaultdict(list)
    if dimension == "period":
        months = {code: period(code) for code in codes if period(code)}
        for whole in months:
            for length in {len(one) for one in months.values()}:
                inside = [code for code in months if len(months[code]) == length and months[code] < months[whole]]
                if inside:
                    parts[whole, length] += inside
        return [(whole, inside) for (whole, _), inside in parts.items()]
    for code in codes:
        if code == "_T":
            continue
        if dimension == "region":
            above = [other for other in codes if other != code and code.startswith(other)]
        else:
            above = [other for other in codes if code.startswith(other + "/")]
        whole = max(above, key=len) if above else "_T"
        if whole in codes:
            parts[whole].append(code)
    return list(parts.items())


def files(folder):
    """The cells of all files by their codes, and the dimensions with their codes; a dimension that a file lacks is its total."""
    tables = []
    for path in sorted(pathlib.Path(folder).rglob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        head = rows[0]
        columns = [place for place, name in enumerate(head[:head.index("measure")]) if name != "region_name"]
        names = ["region" if head[place] == "region_code" else head[place] for place in columns]
        for row in rows[1:]:
            get = dict(zip(head, row))
            tables.append((get["measure"], dict(zip(names, (row[place] for place in columns))), get["value"], get["status"]))
    dimensions = sorted({name for _, codes, _, _ in tables for name in codes})
    known = {name: {codes[name] for _, codes, _, _ in tables if name in codes} for name in dimensions}
    roots = [code for code in known.get("region", ()) if not any(code != one and code.startswith(one) for one in known["region"])]
    totals = {name: roots[0] if name == "region" and len(roots) == 1 else "_T" for name in dimensions}
    cells = {}
    for measure, codes, value, status in tables:
        key = (measure, *(codes.get(name, totals[name]) for name in dimensions))
        if status in "AEU" and value or status == "Q":
            cells[key] = None if status == "Q" else int(value)
    return cells, dimensions, known


def attack_files(folder, program, most):
    cells, dimensions, known = files(folder)
    lines = set()
    for place, name in enumerate(dimensions, 1):
        for whole, parts in families(name, known[name]):
            rests = {key[:place] + key[place + 1:] for key in cells if key[place] == whole}
            for rest in rests:
                keys = [rest[:place] + (code,) + rest[place:] for code in [whole, *parts]]
                if all(key in cells for key in keys):
                    lines.add((keys[0], tuple(sorted(keys[1:]))))
    withheld = sorted(key for key, value in cells.items() if value is None)
    number = {key: place for place, key in enumerate(withheld)}
    rows, columns, values, right = [], [], [], []
    for whole, parts in sorted(lines):
        terms = [(whole, 1)] + [(part, -1) for part in parts]
        if any(key in number for key, _ in terms):
            for key, sign in terms:
                if key in number:
                    rows.append(len(right)), columns.append(number[key]), values.append(sign)
            right.append(-sum(sign * cells[key] for key, sign in terms if key not in number))
    constraint = LinearConstraint(csr_array((values, (rows, columns)), shape=(len(right), len(withheld))), right, right)
    start = time.perf_counter()
    output = subprocess.run(
        [program, "audit", folder, "--intervals", "--format", "csv"], capture_output=True, text=True).stdout
    taken = time.perf_counter() - start
    said = {}
    for row in csv.DictReader(io.StringIO(output)):
        said[(row["measure"], *(row.get(name, "_T") for name in dimensions))] = row
    start, bad, tight = time.perf_counter(), [], 0
    step = max(1, len(withheld) // most)
    tried = withheld[::step]
    for key in tried:
        found = []
        for sign in (1, -1):
            objective = numpy.zeros(len(withheld))
            objective[number[key]] = sign
            answer = milp(
                objective, constraints=constraint, bounds=Bounds(numpy.ones(len(withheld)), numpy.full(len(withheld), 1e7)),
                integrality=numpy.ones(len(withheld)))
            found.append(sign * round(answer.fun) if answer.status == 0 else None)
        row = said.get(key)
        if row is None or None in found:
            bad.append((key, found, row))
            continue
        low, high = int(row["lower"]), int(row["upper"] or 10**7)
        is_tight = [row["lower"], row["upper"]] == [row["attained_lower"], row["attained_upper"]]
        tight += is_tight
        if low > found[0] or high < found[1] or is_tight and [low, high] != found:
            bad.append((key, found, row))
    print(f"{len(cells)} cells, {len(withheld)} withheld, {len(tried)} tried, {tight} said to be tight: {len(bad)} differ; "
          f"audit {taken:.2f} s, HiGHS {time.perf_counter() - start:.2f} s")
    for one in bad[:10]:
        print(one)
    return bool(bad)


if "--files" in sys.argv:
    place = sys.argv.index("--files")
    most = int(sys.argv[sys.argv.index("--most") + 1]) if "--most" in sys.argv else 10**9
    sys.exit(attack_files(sys.argv[place + 1], sys.argv[place + 2], most))

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
