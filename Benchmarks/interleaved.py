"""Commands run in turn, and a Markdown table of what they took."""
import os, statistics

from regions import timed


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
