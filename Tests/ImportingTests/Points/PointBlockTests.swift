import CScan
import Geodata
import Regions
import TestSupport
import Testing
import Wording

@testable import Importing

/// Points written block by block against points written row by row: the same bytes, the same account.
@Suite struct PointBlockTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Outcome: Equatable {
        var text = ""
        var account = ""
    }

    private static let locator = RegionLocator(
        ["A", "B"].enumerated().map { number, code in
            let (west, east) = (10 + 0.5 * Double(number), 10.5 + 0.5 * Double(number))
            let corners = [(west, 52.0), (east, 52.0), (east, 53.0), (west, 53.0), (west, 52.0)]
            return Boundary(
                code: RegionCode(code), polygons: [[corners.map { Place(longitude: $0.0, latitude: $0.1) }]])
        })

    private func located(_ path: String, crs: String = "4326", _ lane: PlainLane) throws -> Outcome {
        let reference = try #require(CoordinateReference(epsg: crs))
        let locating = PointLocating(
            Self.locator, names: ["Dorf, am See", "Stadt"], reference: reference, x: nil, y: nil, lane: lane)
        var bytes = [UInt8]()
        let report = try locating.run(path: path, name: "points.csv") { bytes += $0 }
        var account = report
        account.cleaning.findings = nil
        return Outcome(text: String(decoding: bytes, as: UTF8.self), account: "\(account)")
    }

    /// Small blocks, so that many of their borders are crossed.
    private static let blocks = [
        PlainLane(leastBytes: 1, blockSize: 1 << 9, threads: 1),
        PlainLane(leastBytes: 1, blockSize: 1 << 12, threads: 3),
    ]

    private func agree(_ text: String, _ comment: Comment, crs: String = "4326") throws {
        let path = try folder.file("points.csv", text)
        let expected = try located(path, crs: crs, .none)
        for lane in Self.blocks { #expect(try located(path, crs: crs, lane) == expected, comment) }
    }

    private static func coordinate(_ base: Double, _ random: inout SeededGenerator) -> String {
        let value = base + Double(random.below(1_300_000)) / 1e6
        switch random.below(12) {
        case 0: return String(value)
        case 1: return "\(value / 3)"
        case 2: return "\(Int(value))"
        case 3: return "-\(value)"
        default: return "\(Int(value)).\(random.digits(random.below(9) + 1))"
        }
    }

    private static func row(
        _ number: Int, by delimiter: String, mark: String, _ random: inout SeededGenerator
    ) -> String {
        let text = random.pick([
            "ruhig", "\"laut\(delimiter) sehr\"", "\"zwei\nZeilen\"", "\"mit \"\"Wort\"\"\"", "\"\"", "  Rand ", "",
            "\" innen \"", "Größe – klein", "a, b",
        ])
        var (x, y) = (coordinate(9.8, &random), coordinate(51.9, &random))
        x = x.replacing(".", with: mark)
        y = y.replacing(".", with: mark)
        if delimiter == "," {
            return "\(number),\(x),\(y),\(text.contains("\"") ? text : text.replacing(",", with: ""))"
        }
        return [String(number), x, y, text].joined(separator: delimiter)
    }

    private static let unusual = [
        "", ";;;", "x;10,2;52,1;a;zu viel", "7;10,2;52,1", "Hinweis;10,2;52,1;", "Nr;lon;lat;Text",
        "8; 10,2 ;\"52,1\";ok",
        "9;nirgends;52;x", "10;10,2;152;x", "11;10\"2;52;x", "Hinweis: geschätzt", "12;10.200,1;52;x", "13;1 0,2;52;x",
        "Quelle;;;", "14;10,2;52,1;\" Rand\"",
    ]

    @Test(arguments: 0..<12) func `blocks and rows write the same`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 41 + seed)
        let delimiter = seed % 3 == 0 ? "," : seed % 3 == 1 ? ";" : "\t"
        let mark = delimiter == "," ? "." : ","
        let end = seed % 2 == 0 ? "\n" : "\r\n"
        var lines = [["Nr", "lon", "lat", "Text"].joined(separator: delimiter)]
        for number in 0..<900 {
            lines.append(Self.row(number, by: delimiter, mark: mark, &random))
            if number > 300, random.chance(0.03) {
                lines.append(random.pick(Self.unusual).replacing(";", with: delimiter))
            }
        }
        if seed % 4 == 1 { lines += ["", "Quelle: erfunden"] }
        if seed % 4 == 2 { lines += ["", "Ort\(delimiter)Name", "Peine\(delimiter)Stadt", "Ilsede\(delimiter)Dorf"] }
        try agree(lines.joined(separator: end) + (seed % 5 == 0 ? "" : end), "seed \(seed)")
    }

    @Test func `two columns of coordinates alone`() throws {
        var random = SeededGenerator(seed: 3)
        let rows = (0..<2_000).map { _ in
            "\(Self.coordinate(9.9, &random)),\(Self.coordinate(51.9, &random))"
        }
        try agree("lon,lat\n" + rows.joined(separator: "\n") + "\n", "lon, lat")
    }

    @Test func `metres of a zone`() throws {
        var random = SeededGenerator(seed: 4)
        let rows = (0..<1_000).map { number in
            "\(number);\(560_000 + random.below(90_000)),\(random.digits(2));\(5_760_000 + random.below(120_000))"
        }
        try agree("Nr;Rechtswert;Hochwert\n" + rows.joined(separator: "\n"), "EPSG:25832", crs: "25832")
    }

    /// A record longer than a block ends the reading by blocks; what follows is read row by row.
    @Test func `a record longer than a block`() throws {
        var random = SeededGenerator(seed: 5)
        var rows = (0..<800).map { Self.row($0, by: ";", mark: ",", &random) }
        rows[500] = "500;10,2;52,2;\"" + String(repeating: "lang\n", count: 3_000) + "\""
        try agree("Nr;lon;lat;Text\n" + rows.joined(separator: "\n"), "a long record")
    }

    @Test func `blocks are what the test compares`() throws {
        let rows = (0..<4_000).map { "\($0),10.\($0 % 90 + 10),52.5" }
        let path = try folder.file("points.csv", "Nr,lon,lat\n" + rows.joined(separator: "\n"))
        let file = try DelimitedFile(path: path, isHashed: false)
        #expect(ScanDialect(cleaning: file, width: 3, lane: Self.blocks[0]) != nil)
        #expect(ScanDialect(cleaning: file, width: 3, lane: .none) == nil)
    }

    @Test(
        arguments: [
            ("10.25", 10.25), ("-10,25", -10.25), ("603416", 603_416), ("0.1", 0.1), ("13.3777039", 13.3777039),
            ("9007199254740993", nil), ("1.0000000000000000001", nil), ("", nil), ("-", nil), ("1.", nil), (".5", nil),
            ("1.2.3", nil), ("1e3", nil), (" 1", nil), ("+1", nil), ("1-", nil),
        ] as [(String, Double?)])
    func `a coordinate is read as it is rounded`(text: String, value: Double?) {
        var found = 0.0
        let reading = Array(text.utf8).withUnsafeBufferPointer {
            kb_read_coordinate(kb_field(bytes: $0.baseAddress, length: $0.count), &found)
        }
        #expect((reading == KB_NUMBER ? found : nil) == value)
    }

    @Test func `coordinates are those that Swift reads`() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<20_000 {
            let text = "\(random.below(1_000)).\(random.digits(random.below(14) + 1))"
            var found = 0.0
            let reading = Array(text.utf8).withUnsafeBufferPointer {
                kb_read_coordinate(kb_field(bytes: $0.baseAddress, length: $0.count), &found)
            }
            if reading == KB_NUMBER { #expect(found == Double(text)) } else { #expect(reading == KB_LONG_NUMBER) }
        }
    }
}
