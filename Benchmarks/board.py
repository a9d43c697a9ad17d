#!/usr/bin/env python3
"""How long a board takes to be seen and to answer, in headless Chromium: Benchmarks/board.py PAGE.html [RUNS]

First paint is Chromium's own (`first-contentful-paint`, from the start of the navigation) in a browser that is open already, beside a page
of one line in turn. A choice is timed in the page: from the event of the control until the page is laid out again.
"""
import json, os, statistics, subprocess, sys, tempfile

PAINT = "JSON.stringify(performance.getEntriesByName('first-contentful-paint')[0].startTime)"

CHOICES = """(() => {
  const range = document.querySelector('.live input[type=range]'), times = [];
  const choose = (field, value, event) => {
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event(event));
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  };
  for (const field of document.querySelectorAll('.live select'))
    for (let n = 0; n < field.options.length; n++) {
      choose(field, n, 'change');
      for (let p = 0; p <= +range.max; p += 5) choose(range, p, 'input');
    }
  return JSON.stringify(times);
})()"""


class Browser:
    def __init__(self):
        to_read, self.commands = os.pipe()
        self.answers, to_write = os.pipe()
        program = os.path.join(os.path.dirname(__file__), "..", ".ci", "browser")

        def places():
            os.dup2(to_read, 98)
            os.dup2(to_write, 99)
            os.dup2(98, 3)
            os.dup2(99, 4)

        self.process = subprocess.Popen(
            [program, "--remote-debugging-pipe", "about:blank"], preexec_fn=places, close_fds=False,
            stdout=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.read, self.number, self.seen = b"", 0, set()

    def next(self):
        while b"\0" not in self.read:
            self.read += os.read(self.answers, 1 << 16)
        message, self.read = self.read.split(b"\0", 1)
        message = json.loads(message)
        self.seen.add(message.get("method"))
        return message

    def ask(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == self.number:
                return answer["result"]


def run(page, peer, count):
    """First paints of the page, those of the peer, and the times of the choices of each visit; the first visits are not counted."""
    browser = Browser()
    target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
    session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.ask("Page.enable", session)

    def visit(path, expression):
        browser.seen.discard("Page.loadEventFired")
        browser.ask("Page.navigate", session, url="file://" + os.path.abspath(path))
        while "Page.loadEventFired" not in browser.seen:
            browser.next()
        # A frame after the load, so that the paint is there to be read.
        browser.ask("Page.captureScreenshot", session)
        return json.loads(browser.ask("Runtime.evaluate", session, expression=expression)["result"]["value"])

    paints, peers, choices = [], [], []
    for number in range(count + 1):
        paint, other = visit(page, PAINT), visit(peer, PAINT)
        times = visit(page, CHOICES)
        if number:
            paints.append(paint)
            peers.append(other)
            choices.append(times)
    browser.ask("Browser.close")
    browser.process.wait()
    return paints, peers, choices


with tempfile.NamedTemporaryFile("w", suffix=".html") as peer:
    peer.write("<!doctype html><title>Peer</title><p>A line.</p>")
    peer.flush()
    paints, peers, choices = run(sys.argv[1], peer.name, int(sys.argv[2]) if len(sys.argv) > 2 else 21)
median = statistics.median
slowest = [max(times) for times in choices]
print("| in an open browser | median ms | fastest ms | ratio to the peer |")
print("| --- | ---: | ---: | ---: |")
print(f"| first paint of the board | {median(paints):.0f} | {min(paints):.0f} | {median(paints) / median(peers):.2f} |")
print(f"| peer: first paint of a page of one line | {median(peers):.0f} | {min(peers):.0f} | 1.00 |")
print(f"| a choice ({len(choices[0])} a visit) | {median(map(median, choices)):.1f} | {min(map(min, choices)):.1f} | |")
print(f"| the slowest choice of a visit | {median(slowest):.1f} | {min(slowest):.1f} | |")
