"""Draws the figures of a line chart with matplotlib and vl-convert and prints a Markdown table beside our own times.

    charts.py TABLE.csv "MEDIAN<tab>FASTEST<tab>BYTES"
"""
import csv, datetime, io, statistics, sys, time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import vl_convert

rows = [[float(field) for field in row] for row in csv.reader(open(sys.argv[1]))]
names = ["Ilsede", "Peine", "Vechelde"]
months = [datetime.date(2014 + index // 12, index % 12 + 1, 1) for index in range(72)]
series = [rows[72 * index : 72 * (index + 1)] for index in range(3)]


def with_matplotlib():
    figure, axes = plt.subplots(figsize=(6.7, 3.6))
    for name, figures in zip(names, series):
        axes.fill_between(months, [f[1] for f in figures], [f[2] for f in figures], alpha=0.15)
        axes.plot(months, [f[0] for f in figures], label=name)
    axes.set_title("Incidents per 1,000 inhabitants")
    axes.legend()
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plt.close(figure)
    return out.getvalue()


values = [
    {"month": str(month), "name": name, "rate": figure[0], "lower": figure[1], "upper": figure[2]}
    for name, figures in zip(names, series)
    for month, figure in zip(months, figures)
]
x = {"field": "month", "type": "temporal"}
colour = {"field": "name", "type": "nominal"}
specification = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "title": "Incidents per 1,000 inhabitants",
    "width": 560,
    "height": 230,
    "data": {"values": values},
    "layer": [
        {
            "mark": {"type": "area", "opacity": 0.15},
            "encoding": {"x": x, "y": {"field": "lower", "type": "quantitative"}, "y2": {"field": "upper"}, "color": colour},
        },
        {"mark": "line", "encoding": {"x": x, "y": {"field": "rate", "type": "quantitative"}, "color": colour}},
    ],
}


def with_vl_convert():
    return vl_convert.vegalite_to_svg(specification)


def times(draw):
    svg = draw()
    taken = []
    for _ in range(25):
        start = time.perf_counter()
        draw()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), min(taken), len(svg.encode())


median, fastest, size = (float(field) for field in sys.argv[2].split("\t"))
print("| | median ms | fastest ms | bytes | ratio |\n| --- | ---: | ---: | ---: | ---: |")
print(f"| Kreisblick | {median:.2f} | {fastest:.2f} | {size:.0f} | 1 |")
for name, draw in [(f"matplotlib {matplotlib.__version__}", with_matplotlib), (f"vl-convert {vl_convert.__version__}", with_vl_convert)]:
    taken = times(draw)
    print(f"| {name} | {taken[0]:.1f} | {taken[1]:.1f} | {taken[2]} | {taken[0] / median:.0f} |")
