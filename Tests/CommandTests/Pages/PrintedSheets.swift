import Foundation
import TestSupport

/// A page as it comes out of the printer: on which sheet, and where on it, each of its parts begins and ends.
///
/// Each part gets a mark at its start and its end before it is printed (`Scripts/mark.js`), and pdftotext tells where the marks are.
struct PrintedSheets {
    struct Place {
        let sheet: Int
        /// In points, from the sheet's left edge.
        let left: Double
    }

    struct Part {
        /// `h2`, `p`, `li`, `caption`, `thead`, `tr`, `svg`, `status` for the words above a board.
        let kind: String
        let text: String
        /// `nil` where the mark is on no sheet: cut off.
        let start, end: Place?
        /// Which of the tables that are kept on one sheet it is of.
        let table: Int?
    }

    let parts: [Part]
    let count: Int
    /// A browser prints a page that is too wide smaller than it is.
    private let scale: Double
    /// Width and height of each, in points.
    private let sizes: [(width: Double, height: Double)]

    /// - Parameter page: opened; it is not fit for anything else afterwards.
    init(_ page: BrowserPage) throws {
        try page.show(width: 1280, media: "print")
        guard let marked = try page.value(try PageCheck.script("mark")) as? [String: Any],
            let parts = marked["parts"] as? [[String: Any]],
            let ruler = marked["ruler"] as? [String], ruler.count == 2
        else { throw BrowserPipe.Failure(what: "mark.js returned no list") }
        let folder = try Files.freshFolder("printed")
        try Files.write(try page.printed(), to: "\(folder)/page.pdf")
        let boxes = try Program.run(tool: "pdftotext", ["-bbox", "page.pdf", "-"], in: folder).output
        let (sizes, places) = Self.read(boxes)
        (self.sizes, count) = (sizes, sizes.count)
        let length = (places[ruler[1]]?.left ?? 0) - (places[ruler[0]]?.left ?? 0)
        scale = length / (100 * 72 / 25.4)
        self.parts = parts.map { part in
            func place(_ key: String) -> Place? { places[part[key] as? String ?? ""] }
            let table = part["table"] as? Int ?? -1
            return Part(
                kind: part["kind"] as? String ?? "", text: part["text"] as? String ?? "", start: place("start"),
                end: place("end"), table: table < 0 ? nil : table)
        }
    }

    /// Of a mark that stands on several sheets, such as in the head of a long table, the first place.
    private static func read(_ boxes: String) -> ([(width: Double, height: Double)], [String: Place]) {
        var sizes: [(width: Double, height: Double)] = []
        var places: [String: Place] = [:]
        for line in boxes.split(separator: "\n") where line.contains("<page ") || line.contains("QZ") {
            let numbers = line.matches(of: /="([-\d.]+)"/).compactMap { Double($0.output.1) }
            if line.contains("<page "), numbers.count == 2 {
                sizes.append((numbers[0], numbers[1]))
            } else if numbers.count == 4 {
                let place = Place(sheet: sizes.count, left: numbers[0])
                for mark in line.matches(of: /QZ\d+Z/) where places[String(mark.output)] == nil {
                    places[String(mark.output)] = place
                }
            }
        }
        return (sizes, places)
    }

    /// What is cut, torn or alone, and whether all is made smaller to fit.
    var faults: [String] {
        let isA4 = sizes.allSatisfy { abs($0.width - 595.3) < 1 && abs($0.height - 841.9) < 1 }
        var faults = isA4 ? [] : ["sheets that are not A4"]
        if abs(scale - 1) > 0.005 { faults.append("printed at \(Int((scale * 100).rounded())) %") }
        for (index, part) in parts.enumerated() {
            let name = "<\(part.kind)> “\(part.text)”"
            guard let start = part.start, let end = part.end else {
                faults.append("\(name): cut off")
                continue
            }
            if !["p", "li"].contains(part.kind), start.sheet != end.sheet {
                faults.append("\(name): torn between sheets \(start.sheet) and \(end.sheet)")
            }
            if parts.indices.contains(index + 1), let next = parts[index + 1].start, end.sheet != next.sheet {
                let isOfOneTable = part.table != nil && part.table == parts[index + 1].table
                if part.kind.hasPrefix("h") || ["caption", "thead", "status"].contains(part.kind) || isOfOneTable {
                    faults.append("\(name): what follows it is on sheet \(next.sheet), not \(end.sheet)")
                }
            }
        }
        return faults
    }
}
