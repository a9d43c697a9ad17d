"""The interleaved runs of `Benchmarks/postgis`: a table imported, copied out and grouped, and the same rows imported from a file."""
import shutil, subprocess, sys

from interleaved import measured


def main(program, workspace, socket, data, runs):
    psql = ["psql", "-X", "-q", "-h", socket, "-U", "postgres", "-c"]
    options = ["--profile", "profiles/polizei.yaml", "--workspace", workspace]
    rows = subprocess.run(
        [*psql[:-1], "-A", "-t", "-c", "select count(*) from incidents"], capture_output=True, check=True, text=True).stdout
    commands = {
        "kreisblick import, from the table": [
            program, "import", f"postgresql://postgres@/postgres?host={socket}", "--table", "public.incidents", *options],
        "kreisblick import, from a file of its rows": [program, "import", data, *options],
        "psql: all rows copied out": [*psql, "\\copy incidents to '/dev/null'"],
        "psql: grouped on the server": [
            *psql, "select right(left(\"Tatzeit\", 10), 7), \"Gemeinde\", count(*) from incidents group by 1, 2"],
    }
    print(f"{int(rows):,} rows, median of {runs} interleaved runs\n")
    measured(
        commands, runs, before=lambda: shutil.rmtree(f"{workspace}/.kreisblick", ignore_errors=True),
        peer="psql: all rows copied out")


main(*sys.argv[1:])
