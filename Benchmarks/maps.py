"""The interleaved runs of `Benchmarks/maps`, and what the peer does in a process of its own: `maps.py peer AREAS OUT`."""
import os, statistics, subprocess, sys, time

from interleaved import timed
from regions import prepare


def peer(areas, out):
    """Reads areas, plots the rates that `draw-map` plots on a sheet of A3, and saves them as SVG."""
    import geopandas, matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot

    start = time.perf_counter()
    frame = geopandas.read_file(areas, engine="pyogrio")
    read = time.perf_counter() - start
    frame["rate"] = [(5 + 7919 * row % 95) / 5 for row in range(len(frame))]
    start = time.perf_counter()
    axes = frame.plot(column="rate", cmap="Blues", edgecolor="black", linewidth=0.1, figsize=(11.7, 16.5))
    axes.set_axis_off()
    matplotlib.pyplot.savefig(out)
    drawn = time.perf_counter() - start
    print(f"areas read\t{read}\nplotted and saved\t{drawn}\nall\t{read + drawn}")


def main(peers, program, in_process, areas, scratch, runs):
    workspace, _ = prepare(areas, scratch, 0)
    boundaries = f"{workspace}/reference/boundaries.geojson"
    subprocess.run(
        [program, "regions", "import", areas, "--replace", "--workspace", workspace], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    a3 = "1123"  # pixels: 297 mm at 96 to the inch
    commands = {
        "geopandas and matplotlib": [peers, __file__, "peer", areas, f"{scratch}/peer.svg"],
        "kreisblick": [in_process, boundaries, f"{scratch}/ours.svg", a3, "jenks"],
    }
    figures, whole = {}, {}
    for run in range(int(runs) + 1):  # interleaved; the first round warms the page cache and is not counted
        for name, command in commands.items():
            wall, _, memory, output = timed(command)
            if run == 0:
                continue
            whole.setdefault(name, []).append((wall, memory))
            for line in output.splitlines():
                step, seconds = line.split("\t")
                figures.setdefault((name, step), []).append(float(seconds))
    print(f"median of {runs} interleaved runs\n\n| | step | median s | fastest s |\n| --- | --- | ---: | ---: |")
    for (name, step), taken in figures.items():
        print(f"| {name} | {step} | {statistics.median(taken):.3f} | {min(taken):.3f} |")
    sides = [figures[name, "all"] for name in commands]
    ratio, fastest = statistics.median(sides[0]) / statistics.median(sides[1]), min(sides[0]) / min(sides[1])
    print(f"\nratio of the medians {ratio:.1f}, of the fastest {fastest:.1f}\n")
    print("| | MB of SVG | peak MB of the process | its seconds from start to end |\n| --- | ---: | ---: | ---: |")
    for name, path in zip(commands, ("peer.svg", "ours.svg")):
        size = os.path.getsize(f"{scratch}/{path}") / 1e6
        wall, memory = (statistics.median(column) for column in zip(*whole[name]))
        print(f"| {name} | {size:.2f} | {memory:.0f} | {wall:.2f} |")


if __name__ == "__main__":
    if sys.argv[1] == "peer":
        peer(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
