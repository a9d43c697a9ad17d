"""Peers of the import benchmark: only read the file and count by month and municipality. `read-and-group.py TOOL FILE`."""
import sys

tool, path = sys.argv[1:3]
if tool == "polars":
    import polars as pl

    # Every column is read as text, since some hold blanks and faults; lines of the wrong length are cut or filled.
    frame = pl.read_csv(path, separator=";", infer_schema=False, truncate_ragged_lines=True)
    month = pl.col("Tatzeit").str.slice(3, 7).alias("month")
    print(frame.group_by(month, "Gemeinde").len().height)
elif tool == "polars-lazy":
    import polars as pl

    # The planner reads no column but the two that are asked for.
    frame = pl.scan_csv(path, separator=";", infer_schema=False, truncate_ragged_lines=True)
    month = pl.col("Tatzeit").str.slice(3, 7).alias("month")
    print(frame.group_by(month, "Gemeinde").len().collect().height)
elif tool == "duckdb":
    import duckdb

    query = """select substr("Tatzeit", 4, 7) as month, "Gemeinde", count(*) from
        read_csv(?, delim=';', header=true, all_varchar=true, null_padding=true, ignore_errors=true) group by all"""
    print(len(duckdb.execute(query, [path]).fetchall()))
