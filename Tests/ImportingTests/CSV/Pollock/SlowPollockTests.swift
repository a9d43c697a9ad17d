import Store
import Testing
import TestSupport

@testable import Importing

/// The Pollock benchmark without parameters: its samples, and its other files made anew from its source file.
@Suite(.slow, .enabled(if: SharedData.has("csv/pollock/csv/source.csv"), "\(SharedData.absent)"))
struct SlowPollockTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func bytes(_ name: String) throws -> [UInt8] {
        try Files.read(try #require(SharedData.path("csv/pollock/\(name)")))
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
        let folder = try #require(SharedData.path("csv/pollock/csv"))
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

    /// All pollutions of whole files and of the header; some of the other 83 rows stand for all of them.
    @Test(arguments: ["\r\n", "\n"])
    func `the benchmark's files, made anew, reach the score`(lineEnd: String) throws {
        let made = PollockFiles(source: try Self.bytes("csv/source.csv"), lineEnd: lineEnd)
        #expect(made.rows.count == 84)
        let rows = lineEnd == "\n" ? [12] : [1] + Array(stride(from: 10, to: 84, by: 18))
        let ofRows = rows.map { (made.ofRow($0), 83.0 / Double(rows.count)) }
        let path = folder.path + "/file.csv"
        var (sum, weighted, weights, all) = (0.0, 0.0, 0.0, 0.0)
        for (files, stands) in [(made.ofFiles, 1.0), (made.ofRow(0), 1.0)] + ofRows {
            for file in files {
                try Files.write(Array(file.text.utf8), to: path, mode: Files.confidential)
                let score = PollockScore(expected: file.clean, loaded: loaded(path))
                #expect(score.sum > 8.3, "\(file.name): \(score.measures)")
                sum += score.sum * stands
                all += stands
                weighted += score.sum * file.weight * stands
                weights += file.weight * stands
            }
        }
        #expect(sum / all >= 9.98, "simple \(sum / all)")
        #expect(weighted / weights >= 9.65, "weighted \(weighted / weights)")
    }
}
