"""The interleaved runs of `Benchmarks/import`: the import of a delivery, and what its peers do with the same file."""
import os, shutil, sys

from interleaved import measured


def main(program, workspace, data, runs):
    reader = [sys.executable, f"{os.path.dirname(__file__)}/read-and-group.py"]
    commands = {
        "kreisblick import, to the store": [
            program, "import", data, "--profile", "profiles/polizei.yaml", "--workspace", workspace],
        "polars: read, group": [*reader, "polars", data],
        "polars: read two columns, group": [*reader, "polars-lazy", data],
        "DuckDB: read two columns, group": [*reader, "duckdb", data],
    }
    print(f"{os.path.getsize(data):,} bytes, median of {runs} interleaved runs\n")
    measured(
        commands, runs, before=lambda: shutil.rmtree(f"{workspace}/.kreisblick", ignore_errors=True),
        peer="polars: read, group")


main(*sys.argv[1:])
