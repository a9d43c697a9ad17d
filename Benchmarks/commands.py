"""The interleaved runs of whole commands, with the start of the process: `commands.py PROGRAM SCRATCH`, SCRATCH with a demo."""
import statistics, subprocess, sys, time


def main(program, scratch):
    question = ["--by", "region,year", "--level", "municipality", "--workspace", f"{scratch}/demo/workspace"]
    commands = {
        "start: `kreisblick --version`": [program, "--version"],
        "peer: `python3 -c pass`": [sys.executable, "-c", "pass"],
        "demo, raw files to page": [program, "demo", "--out", f"{scratch}/again"],
        "public query, demo workspace": [program, "query", "incidents", *question],
        "internal query, demo workspace": [
            program, "query", "incidents", *question, "--audience", "internal", "--reason", "benchmark"],
    }
    times = {name: [] for name in commands}
    for command in commands.values():
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    for _ in range(21):  # interleaved, so that a slow spell of the machine hits all alike
        for name, command in commands.items():
            if name.startswith("demo") and len(times[name]) == 5:
                continue
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            times[name].append((time.perf_counter() - start) * 1000)
    peer = statistics.median(times["peer: `python3 -c pass`"])
    print("| command | median ms | fastest ms | ratio to the peer |\n| --- | ---: | ---: | ---: |")
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"| {name} | {median:.1f} | {min(taken):.1f} | {median / peer:.2f} |")


main(*sys.argv[1:])
