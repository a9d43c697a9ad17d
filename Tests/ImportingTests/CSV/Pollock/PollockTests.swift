import Store
import Testing

@testable import Importing

/// The Pollock benchmark without parameters: its samples, and its other files made anew from its source file.
@Suite(.enabled(if: SharedData.has("csv/pollock/csv/source.csv"), "\(SharedData.absent)"))
struct PollockTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func bytes(_ name: String) throws -> [UInt8] {
        try Files.read(try #require(SharedData.location(of: "csv/pollock/\(name)")))
    }

    /// The rows of a text that keeps RFC 4180.
    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows = [[String]]()
        var start = 0
        let grammar = RecordGrammar(dialect: RecordDialect())
        while start < bytes.count {
            let reading = grammar.read(bytes[start...], RecordGrammar.Manner(keepsFields: true))
            rows.append(reading.fields.map { String(decoding: $0.bytes, as: UTF8.self) })
            start = reading.end + 1
            while start < bytes.count, RecordGrammar.isLineEnd(bytes[start]) { start += 1 }
        }
        return rows
    }

    private func loaded(_ path: String) -> [[String]]? {
        var output = [UInt8]()
        guard (try? Cleaning.run(path: path, name: "file") { output += $0 }) != nil else { return nil }
        return Self.rows(output)
    }

    @Test func `the samples reach the score`() throws {
        let folder = try #require(SharedData.location(of: "csv/pollock/csv"))
        let names = try Files.names(in: folder)
        var total = 0.0
        for name in names {
            let expected = Self.rows(try Self.bytes("clean/\(name)"))
            let score = PollockScore(expected: expected, loaded: loaded("\(folder)/\(name)"))
            total += score.sum
            #expect(score.sum > 9.5, "\(name): \(score.measures)")
        }
        #expect(names.count == 22)
        #expect(total / Double(names.count) >= 9.98)
    }

    @Test(arguments: ["\r\n", "\n"])
    func `all files of the benchmark, made anew, reach the score`(lineEnd: String) throws {
        let made = PollockFiles(source: try Self.bytes("csv/source.csv"), lineEnd: lineEnd)
        #expect(made.rows.count == 84)
        var (sum, weighted, weights, count) = (0.0, 0.0, 0.0, 0)
        let path = folder.path + "/file.csv"
        for files in [made.ofFiles] + made.rows.indices.map(made.ofRow) {
            for file in files where lineEnd == "\r\n" || file.name.hasPrefix("file") || count.isMultiple(of: 7) {
                try Files.write(Array(file.text.utf8), to: path, mode: Files.confidential)
                let score = PollockScore(expected: file.clean, loaded: loaded(path))
                if score.sum < 9.99 { print(file.name, score.sum, score.measures) }
                sum += score.sum
                weighted += score.sum * file.weight
                weights += file.weight
                count += 1
            }
        }
        print("POLLOCK", count, sum / Double(count), weighted / weights)
        #expect(sum / Double(count) >= 9.98)
        #expect(weighted / weights >= 9.65)
    }
}
