"""The interleaved runs of `Benchmarks/regions`, and what its peers do in a process of their own: `regions.py sjoin|simplify …`."""
import csv, json, os, pathlib, random, statistics, subprocess, sys, time

from interleaved import timed


def sjoin(areas, points, out):
    """Reads a table of points, joins each to its municipality and writes the table again."""
    import geopandas, pandas

    table = pandas.read_csv(points)
    frame = geopandas.GeoDataFrame(table, geometry=geopandas.points_from_xy(table.lon, table.lat), crs=4326)
    regions = geopandas.read_file(areas, engine="pyogrio")[["AGS", "GEN", "geometry"]]
    start = time.perf_counter()
    joined = frame.sjoin(regions, how="left", predicate="within")
    taken = time.perf_counter() - start
    joined[["id", "lon", "lat", "AGS", "GEN"]].to_csv(out, index=False)
    print(taken)


def simplify(areas, out):
    """Reads areas, makes them valid, simplifies each to about a tenth of the vertices and writes them."""
    import geopandas

    frame = geopandas.read_file(areas, engine="pyogrio")
    frame["geometry"] = frame.make_valid().simplify(float(os.environ.get("TOLERANCE", "0.004")))
    frame.to_file(out, driver="GeoJSON", engine="pyogrio")


def vertices(path):
    import geopandas, shapely

    frame = geopandas.read_file(path, engine="pyogrio")
    gaps = shapely.coverage_invalid_edges(frame.geometry.values)
    return int(shapely.get_num_coordinates(frame.geometry.values).sum()), sum(not edge.is_empty for edge in gaps)


def prepare(areas, scratch, count):
    """A workspace whose register holds the municipalities of the file, and random points in their rectangle."""
    workspace = pathlib.Path(scratch, "germany")
    (workspace / "reference").mkdir(parents=True, exist_ok=True)
    features = json.loads(pathlib.Path(areas).read_text())["features"]
    names = {feature["properties"]["AGS"]: feature["properties"]["GEN"] for feature in features}
    with open(workspace / "reference/regions.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["code", "name", "level", "parent"])
        writer.writerow(["DE", "Deutschland", "country", ""])
        writer.writerows([code, name, "municipality", "DE"] for code, name in sorted(names.items()))
    (workspace / "kreisblick.yaml").write_text(
        "title: Benchmark\nregions: {register: reference/regions.csv, boundaries: reference/boundaries.geojson}\n")
    points = pathlib.Path(scratch, f"points-{count}.csv")
    if not points.exists():
        generator = random.Random(20261122)
        with open(points, "w") as file:
            file.write("id,lon,lat\n")
            for number in range(count):
                file.write(f"{number},{generator.uniform(5.87, 15.05):.6f},{generator.uniform(47.27, 55.06):.6f}\n")
    return str(workspace), str(points)


def main(peers, program, in_process, areas, scratch, count, runs):
    workspace, points = prepare(areas, scratch, int(count))
    out = {name: f"{scratch}/{name}" for name in ("peer.csv", "ours.csv", "peer.geojson", "ours.geojson")}
    boundaries = f"{workspace}/reference/boundaries.geojson"
    make = [program, "regions", "import", areas, "--replace", "--workspace", workspace]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    figures = {}

    def take(name, seconds, cpu=float("nan"), memory=float("nan")):
        figures.setdefault(name, []).append((seconds, cpu, memory))

    for run in range(int(runs) + 1):  # interleaved; the first round warms the page cache and is not counted
        taken = []
        wall, cpu, memory, output = timed([peers, __file__, "sjoin", areas, points, out["peer.csv"]])
        taken += [("geopandas sjoin, in process", float(output), 0, 0), ("geopandas: read, sjoin, write", wall, cpu, memory)]
        for line in timed([in_process, boundaries, points])[3].splitlines():
            name, seconds = line.split("\t")
            taken.append((f"kreisblick, in process, {name}", float(seconds), 0, 0))
        with open(out["ours.csv"], "wb") as file:
            wall, cpu, memory, _ = timed(
                [program, "regions", "locate", points, "--workspace", workspace], stdout=file)
        taken.append(("kreisblick regions locate", wall, cpu, memory))
        wall, cpu, memory, _ = timed([peers, __file__, "simplify", areas, out["peer.geojson"]])
        taken.append(("geopandas: read, validate, simplify, write", wall, cpu, memory))
        steps = [timed(make), timed(
            [program, "regions", "export", "--simplify", "10%", "--output", out["ours.geojson"], "--workspace", workspace])]
        for name, step in zip(("kreisblick regions import", "kreisblick regions export --simplify 10%"), steps):
            taken.append((name, *step[:3]))
        both = [steps[0][0] + steps[1][0], steps[0][1] + steps[1][1], max(steps[0][2], steps[1][2])]
        taken.append(("kreisblick: both, read, validate, simplify, write", *both))
        if run:
            for figure in taken:
                take(*figure)

    with open(out["peer.csv"]) as ours, open(out["ours.csv"]) as theirs:
        expected = {row["id"]: row["AGS"] for row in csv.DictReader(ours)}
        differing = sum(expected[row["id"]] != row["region_code"] for row in csv.DictReader(theirs))
    print(f"{int(count):,} points, {differing} answers differ; median of {runs} interleaved runs\n")
    print("| step | wall s | fastest s | CPU s | peak MB | ratio to the peer |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    join = statistics.median(row[0] for row in figures["geopandas sjoin, in process"])
    chain = statistics.median(row[0] for row in figures["geopandas: read, validate, simplify, write"])
    for name, rows in figures.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*rows))
        peer = chain if "regions import" in name or "simplify" in name else join
        rest = f"{cpu:.2f} | {memory:.0f}" if cpu else " | "
        print(f"| {name} | {wall:.3f} | {min(rows)[0]:.3f} | {rest} | {wall / peer:.3f} |")
    print("\n| boundaries | vertices | areas with a gap or overlap |\n| --- | ---: | ---: |")
    for name, path in (("as delivered", areas), ("geopandas", out["peer.geojson"]), ("kreisblick", out["ours.geojson"])):
        total, gaps = vertices(path)
        print(f"| {name} | {total:,} | {gaps:,} |")


if __name__ == "__main__":
    steps = {"sjoin": sjoin, "simplify": simplify}
    steps.get(sys.argv[1], main)(*sys.argv[2 if sys.argv[1] in steps else 1:])
