// Times a line chart of 3 × 72 months with intervals inside one process: `draw-charts WORKSPACE TABLE.csv`.
// Writes the figures that are drawn to TABLE.csv, for the peers; prints the median and the fastest time in milliseconds, and the bytes.
import Glibc
import Publishing
import Trends
import Workspace

let arguments = CommandLine.arguments
precondition(arguments.count == 3, "usage: draw-charts WORKSPACE TABLE.csv")
let question = try Question(
    records: "incidents", by: ["region", "month"], level: "municipality",
    where: "region in (\"Peine\", \"Ilsede\", \"Vechelde\") and date >= 2014-01-01 and date < 2020-01-01", per: 1000,
    audience: .house(reason: "benchmark"))
let table = try Answers(Workspace(directory: arguments[1])).answer(question)
precondition(table.cells.count == 3 * 72, "three municipalities, 72 months: \(table.cells.count)")
guard let file = fopen(arguments[2], "w") else { preconditionFailure("cannot write \(arguments[2])") }
for cell in table.cells { fputs("\(cell.estimate ?? .nan),\(cell.lower ?? .nan),\(cell.upper ?? .nan)\n", file) }
fclose(file)

var bytes = 0
for _ in 0..<20 { bytes = try LineChart(table).render(language: .german).utf8.count }
let times = try (0..<500).map { _ in
    let start = ContinuousClock.now
    _ = try LineChart(table).render(language: .german)
    return (ContinuousClock.now - start) / .milliseconds(1)
}.sorted()
print("\(times[times.count / 2])\t\(times[0])\t\(bytes)")
