// How often intervals hold what they should, and how often comparisons err or find what is there, as Markdown tables:
//
//   cover-intervals counts | proportions | series | comparisons | power
//
// Counts, proportions, comparisons and power are sums over all possible counts; series are simulated with a fixed seed.
let asked = CommandLine.arguments.dropFirst()
let parts: [(name: String, print: () -> Void)] = [
    ("counts", printCounts), ("proportions", printProportions), ("series", printSeries), ("comparisons", printErrors),
    ("power", printPower),
]
for part in parts where asked.isEmpty || asked.contains(part.name) { part.print() }
