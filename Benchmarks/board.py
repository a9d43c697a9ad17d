#!/usr/bin/env python3
"""How long a board takes to be seen and to answer, in headless Chromium: Benchmarks/board.py PAGE.html [RUNS]

First paint is Chromium's own (`first-contentful-paint`, from the start of the navigation). A choice is timed in the page: from the
event of the control until the page is laid out again, through every period of two kinds. Each run is a browser of its own.
"""
import json, os, statistics, subprocess, sys

ANSWERS = """(() => {
  const range = document.querySelector('.live input[type=range]'), times = [];
  const selects = document.querySelectorAll('.live select');
  const choose = (field, value, event) => {
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event(event));
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  };
  for (const field of selects)
    for (let n = 0; n < field.options.length; n++) {
      choose(field, n, 'change');
      for (let p = 0; p <= +range.max; p += 5) choose(range, p, 'input');
    }
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return JSON.stringify({ paint: paint ? paint.startTime : null, times });
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


def run(page):
    browser = Browser()
    target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
    session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.ask("Page.enable", session)
    browser.ask("Page.navigate", session, url="file://" + os.path.abspath(page))
    while "Page.loadEventFired" not in browser.seen:
        browser.next()
    # A frame after the load, so that the paint is there to be read.
    browser.ask("Page.captureScreenshot", session)
    result = json.loads(browser.ask("Runtime.evaluate", session, expression=ANSWERS)["result"]["value"])
    browser.ask("Browser.close")
    browser.process.wait()
    return result


runs = [run(sys.argv[1]) for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 11)]
paints = [each["paint"] for each in runs if each["paint"] is not None]
medians = [statistics.median(each["times"]) for each in runs]
slowest = [max(each["times"]) for each in runs]
print(f"first paint: median {statistics.median(paints):.0f} ms, fastest {min(paints):.0f} ms, of {len(paints)} runs")
print(f"a choice: median {statistics.median(medians):.1f} ms, fastest run {min(medians):.1f} ms, "
      f"slowest choice of a run: median {statistics.median(slowest):.1f} ms, of {len(runs[0]['times'])} choices a run")
