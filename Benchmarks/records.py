"""The runs of `Benchmarks/records`: questions of a store, of DuckDB's table and of polars on Parquet, and whether they agree."""
import collections, pathlib, statistics, subprocess, sys, time

import duckdb, numpy, polars

QUESTIONS = [
    ("region × month × category", ["region", "month", "category"], False),
    ("region × year, hour and age chosen", ["region", "year"], True),
    ("region × month × category, hour and age chosen", ["region", "month", "category"], True),
    ("category × setting", ["category", "setting"], False),
]
TYPES = {
    "day": ("day.u16", "<u2"), "hour": ("hour.u8", "u1"), "short-code": ("code.u8", "u1"), "code": ("code.u16", "<u2"),
    "count": ("count.u32", "<u4"),
}


def columns(store):
    """The store's columns as docs/store.md describes them: whole ones become text where they have a dictionary."""
    frame = {}
    for line in (store / "snapshot").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0] != "column" or fields[3] == "-" or fields[2] not in TYPES:
            continue
        name, kind, digest, dictionary = fields[1:5]
        ending, width = TYPES[kind]
        values = numpy.fromfile(store / "columns" / f"{digest}.{ending}", dtype=width)
        unknown = values == numpy.iinfo(values.dtype).max
        if ending == "day.u16":
            column = polars.Series(values.astype("datetime64[D]"))
        elif ending.startswith("code"):
            text = (store / "columns" / f"{dictionary}.dictionary.txt").read_text(encoding="utf-8")
            terms = text.split("\n")[:-1]
            codes = polars.Series(numpy.where(unknown, 0, values).astype("u4"))
            column = polars.Series(terms, dtype=polars.String).gather(codes)
        else:
            column = polars.Series(values)
        frame[name] = polars.select(polars.when(polars.Series(unknown)).then(None).otherwise(column)).to_series()
    return polars.DataFrame(frame)


# A month and a year as the cells are compared, and as DuckDB groups them fastest.
AS_TEXT = {"month": "strftime(date, '%Y-%m')", "year": "year(date)::text"}
FASTEST = {"month": "date_trunc('month', date)", "year": "year(date)"}


def sql(by, chosen, terms):
    keys = ", ".join(f"{terms.get(key, key)} as {key}" for key in by)
    where = "where hour between 14 and 19 and age_band = '14-17'" if chosen else ""
    return f"select {keys}, count(*) as n from records {where} group by all"


def lazy(path, by, chosen):
    frame = polars.scan_parquet(path)
    if chosen:
        frame = frame.filter(polars.col("hour").is_between(14, 19) & (polars.col("age_band") == "14-17"))
    terms = {"month": polars.col("date").dt.truncate("1mo"), "year": polars.col("date").dt.year()}
    return frame.group_by([terms[key].alias(key) if key in terms else polars.col(key) for key in by]).len()


def timed(runs, body):
    body()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        taken.append(time.perf_counter() - start)
    return taken


def measured(command):
    """What a program writes, and its peak memory in MB: asked for by a small process, since a fork counts its parent's memory."""
    small = "import os, subprocess, sys; p = subprocess.Popen(sys.argv[1:]); _, s, u = os.wait4(p.pid, 0); " \
        "sys.stderr.write(str(u.ru_maxrss / 1024)); sys.exit(s != 0)"
    done = subprocess.run([sys.executable, "-c", small, *command], check=True, capture_output=True, text=True)
    return done.stdout, float(done.stderr)


def cells(text):
    """The cells of every question as count-records prints them."""
    found, name = collections.defaultdict(dict), None
    for line in text.splitlines():
        if line.startswith("# "):
            name = line[2:]
        else:
            *key, count = line.split(",")
            found[name][tuple(key)] = int(count)
    return found


def main(program, scratch, rows, runs):
    rows, runs = int(rows), int(runs)
    store, table, parquet = (pathlib.Path(scratch, f"{name}-{rows}") for name in ("store", "table.duckdb", "table.parquet"))
    if not store.exists():
        subprocess.run([program, "write", str(store), str(rows)], check=True)
    if not parquet.exists():
        frame = columns(store).select("date", "region", "hour", "category", "age_band", "setting", "involved")
        frame.write_parquet(parquet)
        with duckdb.connect(str(table)) as connection:
            connection.execute(f"create table records as select * from read_parquet('{parquet}')")
        del frame
    ours, peak = measured([program, "ask", str(store), str(runs + 1)])
    times = {"kreisblick": {}}
    for line in ours.splitlines():
        name, taken = line.split("\t")
        times["kreisblick"][name] = [float(one) for one in taken.split()][1:]
    found = cells(subprocess.run([program, "ask", str(store), "0"], check=True, capture_output=True, text=True).stdout)

    connection = duckdb.connect(str(table), read_only=True)
    times["DuckDB"], times["polars"], differing = {}, {}, {}
    for name, by, chosen in QUESTIONS:
        question = sql(by, chosen, FASTEST)
        times["DuckDB"][name] = timed(runs, lambda: connection.execute(question).to_arrow_table())
        times["polars"][name] = timed(runs, lambda: lazy(parquet, by, chosen).collect())
        answer = {tuple(str(key) for key in row[:-1]): row[-1] for row in connection.execute(sql(by, chosen, AS_TEXT)).fetchall() if None not in row}
        differing[name] = sum(answer.get(key, 0) != found[name].get(key, 0) for key in answer.keys() | found[name].keys())

    size = lambda path: sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size
    print(f"\n{rows:,} rows; median of {runs} runs after one that is not counted; two cores\n")
    print("| question | kreisblick ms | DuckDB ms | polars ms | DuckDB : ours | polars : ours | cells that differ |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, *_ in QUESTIONS:
        taken = [statistics.median(times[tool][name]) * 1000 for tool in ("kreisblick", "DuckDB", "polars")]
        print(f"| {name} | " + " | ".join(f"{one:.1f}" for one in taken)
              + f" | {taken[1] / taken[0]:.1f} | {taken[2] / taken[0]:.1f} | {differing[name]} |")
    kept = sum(file.stat().st_size for file in (store / "columns").iterdir())
    print(f"\nStore {size(store) / 1e6:.0f} MB (with the keys of its rows), DuckDB {size(table) / 1e6:.0f} MB, "
          f"Parquet {size(parquet) / 1e6:.0f} MB; peak memory of the questions {peak:.0f} MB (columns: {kept / 1e6:.0f} MB).")


if __name__ == "__main__":
    main(*sys.argv[1:])
