"""Random questions of a workspace, answered by kreisblick and by DuckDB over the same exported records: every cell is compared.

    same-as-duckdb.py PROGRAM WORKSPACE RECORDS [QUESTIONS] [SEED]

RECORDS is what `kreisblick export records` wrote. DuckDB knows nothing of places, so a table tells for each code and each day of a change
where it lies today, worked out from the register and the list of changes; records with an end are left out of what is compared by
asking only where they have no part. Asked is what SQL can say: no school time, no divided territories.
"""
import collections, csv, io, pathlib, random, subprocess, sys

import duckdb

program, workspace, records = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
count = int(sys.argv[4]) if len(sys.argv) > 4 else 200
chance = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 1)
base = duckdb.connect()


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# Where a code lies today: itself, or what it went over into as a whole.
settings = (workspace / "kreisblick.yaml").read_text(encoding="utf-8")
regions = {row["code"]: row for row in rows(workspace / "reference/regions.csv")}
heirs = {}
changes = workspace / "reference/territorial-changes.csv"
for row in rows(changes) if changes.exists() else []:
    if row["weight"] not in ("", "1"):
        sys.exit("a divided territory: not for SQL")
    heirs[row["from_code"]] = row["to_code"]


def today(code):
    while code in heirs:
        code = heirs[code]
    return code


def line(code):
    codes = []
    while code:
        codes.append(code)
        code = regions[code].get("parent", "")
    return codes


levels = list(dict.fromkeys(row["level"] for row in regions.values()))
order = {level: max(len(line(code)) for code, row in regions.items() if row["level"] == level) for level in levels}
base.execute("create table places (code varchar, level varchar, member varchar)")
for code in regions:
    above = line(today(code))
    for level in levels[1:]:
        held = [place for place in above if regions[place]["level"] == level]
        # What lies in no region of the level stands beside the parts of the next one above.
        larger = [place for place in above if order[regions[place]["level"]] < order[level]]
        base.execute("insert into places values (?, ?, ?)", [code, level, held[0] if held else larger[0] + "._U"])

GRAINS = {
    "year": "strftime(date, '%Y')",
    "half-year": "strftime(date, '%Y') || '-S' || (1 + (month(date) - 1) // 6)",
    "quarter": "strftime(date, '%Y') || '-Q' || quarter(date)",
    "month": "strftime(date, '%Y-%m')",
    "week": "strftime(date, '%G-W%V')",
    "day": "strftime(date, '%Y-%m-%d')",
}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
KINDS = {}
for kind, columns in [
    ("incidents", ["category", "age_band", "setting", "source"]), ("participation", ["measure", "target_group"]),
]:
    if (records / kind).exists():
        base.execute(
            f"create table {kind} as select * replace (date::date as date) from "
            f"read_csv('{records / kind}/*.csv', all_varchar = true, header = true)")
        if base.execute(f"select count(*) from {kind}").fetchone()[0]:
            KINDS[kind] = columns
values = {
    (kind, column): [row[0] for row in base.execute(
        f"select distinct {column} from {kind} where {column} is not null order by 1").fetchall()]
    for kind, columns in KINDS.items() for column in columns
}
years = {
    kind: [row[0] for row in base.execute(f"select distinct year(date) from {kind} order by 1").fetchall()] for kind in KINDS
}
NAMES = {"measure": "programme"}


def question():
    """The words of a question, and the same in SQL; `None` where there is nothing to ask."""
    kind = chance.choice(list(KINDS))
    keys, terms, options, where, conditions = [], [], [], ["true"], []
    tables = f"{kind} r"
    if chance.random() < 0.7:
        level = chance.choice([level for level in levels if order[level] > 1])
        terms.append("region")
        options += ["--level", level]
        keys.append(("region_code", "member"))
        tables += f" join places p on p.code = r.region and p.level = '{level}'"
    if chance.random() < 0.7:
        grain = chance.choice(list(GRAINS))
        terms.append(grain)
        keys.append(("period", GRAINS[grain]))
    if kind == "incidents" and chance.random() < 0.3:
        terms.append("weekday")
        keys.append(("weekday", f"{DAYS}[isodow(date)]"))
    if kind == "incidents" and chance.random() < 0.3:
        terms.append("hour")
        keys.append(("hour", "coalesce(lpad(hour, 2, '0'), '_U')"))
    for column in chance.sample(KINDS[kind], chance.randint(0, 2)):
        if values[kind, column]:
            terms.append(column)
            keys.append((NAMES.get(column, column), f"coalesce({column}, '_U')"))
    if not terms:
        return None
    for column in KINDS[kind]:
        if values[kind, column] and chance.random() < 0.25:
            wanted = chance.sample(values[kind, column], min(len(values[kind, column]), chance.randint(1, 3)))
            listed = ", ".join(f'"{value}"' for value in wanted)
            conditions.append(f"{column} in ({listed})")
            texts = ", ".join("'" + value.replace("'", "''") + "'" for value in wanted)
            where.append(f"{column} in ({texts})")
    if chance.random() < 0.4:
        first, last = sorted(chance.choices(years[kind], k=2))
        conditions += [f"date >= {first}", f"date <= {last}"]
        where.append(f"year(date) between {first} and {last}")
    if kind == "incidents" and chance.random() < 0.3:
        hours = sorted(chance.sample(range(24), chance.randint(2, 8)))
        conditions.append(f"hour in ({', '.join(map(str, hours))})")
        where.append(f"hour::int in ({', '.join(map(str, hours))})")
    if conditions:
        options += ["--where", " and ".join(conditions)]
    amount = "count(*)" if kind == "incidents" else "sum(enrolments::bigint)"
    if kind == "participation" and chance.random() < 0.4:
        options += ["--measure", "sessions"]
        amount = "sum(sessions::bigint)"
    selected = ", ".join(f"{sql} as {name}" for name, sql in keys)
    text = f"select {selected}, {amount} as n from {tables} where {' and '.join(where)} group by all having n > 0"
    return [kind, "--by", ",".join(terms)] + options, [name for name, _ in keys], text


asked = cells = refused = 0
reasons = collections.Counter()
while asked < count:
    made = question()
    if made is None:
        continue
    words, names, text = made
    outcome = subprocess.run(
        [program, "query", *words, "--audience", "internal", "--reason", "comparison", "--format", "csv"],
        cwd=workspace, capture_output=True, text=True, encoding="utf-8")
    if outcome.returncode != 0:
        # A table of more cells than there is room for, or no row of the days and places asked for, is an answer, too.
        reasons[outcome.stderr.splitlines()[0]] += 1
        refused += 1
        if refused > count:
            sys.exit(f"too much is refused: {outcome.stderr}")
        continue
    ours = {}
    for row in csv.DictReader(io.StringIO(outcome.stdout)):
        if row["value"] not in ("", "0"):
            ours[tuple(row[name] for name in names)] = int(row["value"])
    theirs = {row[:-1]: row[-1] for row in base.execute(text).fetchall()}
    if ours != theirs:
        only = {key: (ours.get(key), theirs.get(key)) for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key)}
        sys.exit(f"kreisblick query {' '.join(words)}\n{text}\n{len(only)} cells differ, such as {list(only.items())[:5]}")
    asked += 1
    cells += len(theirs)
print(f"{asked} questions, {cells} cells: none differs ({refused} were refused by kreisblick and drawn anew)")
for reason, number in reasons.most_common(5):
    print(f"- {number}: {reason}")
