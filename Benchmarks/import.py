"""The interleaved runs of `Benchmarks/import`: the import of a delivery, and what its peers do with the same file."""
import os, shutil, statistics, sys

from regions import timed


def main(program, workspace, data, runs):
    reader = [sys.executable, f"{os.path.dirname(__file__)}/read-and-group.py"]
    commands = {
        "kreisblick import, to the store": [
            program, "import", data, "--profile", "profiles/polizei.yaml", "--workspace", workspace],
        "polars: read, group": [*reader, "polars", data],
        "polars: read two columns, group": [*reader, "polars-lazy", data],
        "DuckDB: read two columns, group": [*reader, "duckdb", data],
    }
    taken = {name: [] for name in commands}
    for run in range(int(runs) + 1):  # interleaved; the first round warms the page cache and is not counted
        for name, command in commands.items():
            shutil.rmtree(f"{workspace}/.kreisblick", ignore_errors=True)
            os.sync()
            wall, cpu, memory, _ = timed(command)
            if run:
                taken[name].append((wall, cpu, memory))
    peer = statistics.median(wall for wall, _, _ in taken["polars: read, group"])
    print(f"{os.path.getsize(data):,} bytes, median of {runs} interleaved runs\n")
    print("| command | wall s | fastest s | CPU s | peak MB | ratio to polars |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, figures in taken.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
        print(f"| {name} | {wall:.2f} | {min(figures)[0]:.2f} | {cpu:.2f} | {memory:.0f} | {wall / peer:.2f} |")


main(*sys.argv[1:])
