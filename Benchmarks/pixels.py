"""Holds a drawn map beside one of the same boundaries without simplification, pixel by pixel: `pixels.py BOUNDARIES.geojson MAP.svg`.

The map is one of `draw-map`: regions gathered by their fill, in the order of the file. Each outline is written anew from all places of
the file, to a thousandth of a pixel; the rest of the drawing stays. Both are rendered by rsvg-convert at 200 and 300 dots to the inch.
"""
import io, json, re, subprocess, sys

import numpy, shapely
from PIL import Image

Image.MAX_IMAGE_PIXELS = None


def points(data):
    """The corners of an outline that is written in tenths of a pixel, each ring from one place and steps."""
    for ring in re.findall(r"M([^z]*)z", data):
        steps = numpy.array([int(number) for number in re.findall(r"-?\d+", ring)]).reshape(-1, 2)
        yield numpy.cumsum(steps, axis=0) / 10


def fitted(places, corners):
    """Pixels as a linear function of degrees: first from the outer limits, then from the nearest places of all corners."""
    spans = numpy.ptp(places, axis=0), numpy.ptp(corners, axis=0)
    factor = numpy.array([spans[1][0] / spans[0][0], -spans[1][1] / spans[0][1]])
    shift = numpy.array([corners[:, 0].min(), corners[:, 1].max()]) - factor * places.min(axis=0)
    for _ in range(4):
        tree = shapely.STRtree(shapely.points(places * factor + shift))
        near, distance = tree.query_nearest(shapely.points(corners), return_distance=True, all_matches=False)
        at, drawn = places[near[1]][distance < 0.3], corners[near[0]][distance < 0.3]
        for axis in (0, 1):
            factor[axis], shift[axis] = numpy.polyfit(at[:, axis], drawn[:, axis], 1)
    assert numpy.abs(at * factor + shift - drawn).max() < 0.2 and len(at) > 0.99 * len(corners), "the projection was not found"
    return factor, shift


def unsimplified(features, svg):
    group = re.compile(r'<g fill="(#[0-9a-f]+)" transform="scale\(\.1\)"[^>]*>(.*?)</g>', re.S)
    outline = re.compile(r'd="([^"]*)"(>\s*<title>(.*?)</title>)')
    drawn = {}
    for fill, content in group.findall(svg):
        drawn[fill] = [(data, title) for data, _, title in outline.findall(content)]
    fills = {title.rsplit(": ", 1)[1]: fill for fill, paths in drawn.items() for _, title in paths}
    rings = []
    for feature in features:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        rings.append([numpy.array(ring) for polygon in polygons for ring in polygon])
    corners = [ring for paths in drawn.values() for data, _ in paths for ring in points(data)]
    factor, shift = fitted(
        numpy.concatenate([ring for rings in rings for ring in rings]), numpy.concatenate([ring for ring in corners if len(ring) > 4]))
    whole = {fill: [] for fill in drawn}
    for row, feature in enumerate(features):
        fill = fills[f"{(5 + 7919 * row % 95) / 5:.1f}".replace(".", ",")]
        title = drawn[fill][len(whole[fill])][1]
        name = feature["properties"]["region_name"]
        assert title.startswith(name.split("&")[0].split("'")[0]), f"{title} is not {name}"
        whole[fill].append("".join(
            "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in (ring * factor + shift) * 10) + "z" for ring in rings[row]))

    def rewritten(match):
        paths = iter(whole[match[1]])
        return outline.sub(lambda path: f'd="{next(paths)}"{path[2]}', match[0])

    return group.sub(rewritten, svg)


def rendered(svg, dots):
    command = ["rsvg-convert", "--unlimited", "--zoom", str(dots / 96)]
    picture = subprocess.run(command, input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout
    return numpy.asarray(Image.open(io.BytesIO(picture)).convert("RGB")).astype(int)


def main(boundaries, path):
    features = json.load(open(boundaries))["features"]
    svg = open(path).read()
    whole = unsimplified(features, svg)
    print(f"{len(svg.encode()) / 1e6:.2f} MB as drawn, {len(whole.encode()) / 1e6:.2f} MB with all places\n")
    print("| dots to the inch | pixels | differ by more than 10 % | more than 25 % | more than 50 % |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for dots in (200, 300):
        ours, theirs = rendered(svg, dots), rendered(whole, dots)
        difference = numpy.abs(ours - theirs).max(axis=2) / 255
        shares = " | ".join(f"{(difference > share).mean() * 100:.3f} %" for share in (0.1, 0.25, 0.5))
        print(f"| {dots} | {difference.size:,} | {shares} |")


main(*sys.argv[1:])
