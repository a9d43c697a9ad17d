internal import Geodata
internal import Importing
internal import Publishing
internal import Records

/// What a page hands to its board's script, as the long table that a file of the same figures would be.
enum BoardTable {
    /// One table for each board of a page. What is no board's data is passed over.
    ///
    /// - Parameter beside: the long tables beside the page, which tell what rates were divided by.
    static func tables(in page: [UInt8], name: String, beside: [PlainTable]) -> [PlainTable] {
        let (start, end) = (Array("<script type=\"application/json\">".utf8), Array("</script>".utf8))
        var (tables, rest) = ([PlainTable](), page[...])
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            let line = 1 + page[..<opening.lowerBound].count { $0 == UInt8(ascii: "\n") }
            if let document = try? JSONDocument(Array(rest[..<closing.lowerBound])),
                let board = BoardReading(document, name: name, line: line, beside: beside)
            {
                tables.append(board.table)
            }
            rest = rest[closing.upperBound...]
        }
        return tables
    }

    /// A board's data (`BoardFormat`), read.
    private struct BoardReading {
        let table: PlainTable

        init?(_ document: JSONDocument, name: String, line: Int, beside: [PlainTable]) {
            func list(_ name: StaticString, of node: Int = 0) -> [Int]? {
                document.member(name, of: node).map { Array(document.elements(of: $0)) }
            }
            func text(_ name: StaticString, of node: Int = 0) -> String? {
                document.member(name, of: node).map(document.string)
            }
            func codes(_ list: [Int]?) -> [String]? { list?.compactMap { text("code", of: $0) } }
            func figures(_ name: StaticString) -> [String] {
                (list(name) ?? []).map { node in
                    let (start, end) = (document.nodes[node].start, document.nodes[node].end)
                    return document.nodes[node].kind == .null
                        ? "" : String(decoding: document.bytes[start..<end], as: UTF8.self)
                }
            }
            guard document.nodes.first?.kind == .object, let measure = text("measure_code"),
                let states = text(BoardFormat.states),
                let regions = codes(list("regions")), let periods = codes(list("periods")), let others = list("others")
            else { return nil }
            // In the order of the cells, the last running fastest.
            var axes = [(name: String, codes: [String])]()
            for axis in others {
                guard let name = text("dimension", of: axis), let codes = codes(list("members", of: axis)) else {
                    return nil
                }
                axes.append((name, codes))
            }
            axes += [("region_code", regions), ("period", periods)]
            let (letters, counts) = (Array(states), figures(BoardFormat.counts))
            let rates = [BoardFormat.rates, BoardFormat.lower, BoardFormat.upper].map(figures)
            let cells = axes.reduce(1) { $0 * $1.codes.count }
            guard letters.count == cells, counts.count == cells, rates.allSatisfy({ [0, cells].contains($0.count) })
            else { return nil }
            // Counts that were changed at random or rounded are none, as in the file beside.
            guard
                text(BoardFormat.flags)?.contains(where: { BoardFlags(letter: $0)?.contains(.altered) == true })
                    == false
            else { return nil }
            let divisors = BoardTable.divisors(in: beside, by: axes.map(\.name))
            var rows = [
                PlainTable.Row(
                    line: line,
                    fields: axes.map(\.name) + [
                        "measure", "value", "status", "rate", "lower", "upper", "denominator", "per",
                    ])
            ]
            let codesOfAxes = axes.map(\.codes)
            for cell in 0..<cells {
                let place = Self.place(of: cell, in: codesOfAxes)
                let status = Self.status(letters[cell], counts[cell])
                rows.append(
                    PlainTable.Row(
                        line: line,
                        fields: place + [measure, counts[cell], status.rawValue]
                            + rates.map { $0.isEmpty ? "" : $0[cell] } + (divisors[place] ?? ["", ""])))
            }
            table = PlainTable(name: name, rows: rows, hasDecimalComma: false)
        }

        /// The codes of a cell, of which those of the last axis run fastest.
        private static func place(of cell: Int, in axes: [[String]]) -> [String] {
            var (rest, place) = (cell, [String]())
            for codes in axes.reversed() {
                place.append(codes[rest % codes.count])
                rest /= codes.count
            }
            return place.reversed()
        }

        private static func status(_ letter: Character, _ count: String) -> ObservationStatus {
            switch letter {
            case BoardFormat.withheld: .withheld
            case BoardFormat.impossible: .cannotExist
            case BoardFormat.missing: count.isEmpty ? .missing : .value
            default: .value
            }
        }
    }

    /// Denominator and multiplier of each place, where a table beside has them.
    private static func divisors(in tables: [PlainTable], by names: [String]) -> [[String]: [String]] {
        var divisors = [[String]: [String]]()
        for table in tables {
            guard let header = table.rows.first?.fields else { continue }
            let places = (names + ["denominator", "per"]).compactMap { header.firstIndex(of: $0) }
            guard places.count == names.count + 2 else { continue }
            for row in table.rows.dropFirst() where row.fields.count == header.count {
                let fields = places.map { row.fields[$0] }
                divisors[Array(fields.prefix(names.count))] = Array(fields.suffix(2))
            }
        }
        return divisors
    }
}
