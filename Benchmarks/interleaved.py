"""Commands run in turn, and a Markdown table of what they took."""
import os, statistics, subprocess, sys, time


def timed(command, **options):
    """Seconds, seconds of CPU, MB at most, and what the command printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=options.get("stdout", subprocess.PIPE), stderr=subprocess.DEVNULL)
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: exit {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.decode()


def measured(commands, runs, before, peer):
    """Runs each command once uncounted and then `runs` times, in turn, and prints medians.

    commands: names and words; before: called ahead of each run, outside the time taken; peer: the name that ratios are to.
    """
    taken = {name: [] for name in commands}
    for run in range(int(runs) + 1):  # the first round warms the page cache
        for name, command in commands.items():
            before()
            os.sync()
            wall, cpu, memory, _ = timed(command)
            if run:
                taken[name].append((wall, cpu, memory))
    whole = statistics.median(wall for wall, _, _ in taken[peer])
    print("| command | wall s | fastest s | CPU s | peak MB | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, figures in taken.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
        print(f"| {name} | {wall:.2f} | {min(figures)[0]:.2f} | {cpu:.2f} | {memory:.0f} | {wall / whole:.2f} |")
