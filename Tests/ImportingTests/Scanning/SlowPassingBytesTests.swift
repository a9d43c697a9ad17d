import Records
import Store
import TestSupport
import Testing
import Wording

@testable import Importing

/// Large files opened by their head against the same files looked at as a whole first.
@Suite(.slow) struct SlowPassingBytesTests {
    private static let profile = SampleWorkspace.profile + "\ndialect: {encoding: ENCODING}\ndrop: [Text]\n"
    private static let header = "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Text\n"

    /// What the end of a file holds that its head does not show.
    enum Ending: String, CaseIterable, Sendable {
        case nothing, umlautInWindows, nul, cutOff, dosLetter, noLineEnd, nulInDamage

        var bytes: [UInt8] {
            let row = "01.04.2017 07:00;Peine;Vöhrum;Raub;1;"
            return switch self {
            case .nothing: []
            case .umlautInWindows: Array("01.04.2017 07:00;Peine;;Schl".utf8) + [0xE4] + Array("gerei;1;\n".utf8)
            case .nul: Array(row.utf8) + [0x00, 0x0A]
            case .cutOff: Array(row.utf8) + [0xE2, 0x80]
            case .dosLetter: Array("01.04.2017 07:00;Peine;;Schl".utf8) + [0x84] + Array("gerei;1;\n".utf8)
            case .noLineEnd: Array(row.utf8)
            case .nulInDamage: Array(row.utf8) + Array("5\" ".utf8) + [0x00] + Array("\n\(row)\n".utf8)
            }
        }
    }

    private static let encodings = ["utf-8", "auto"]

    private func bytes(_ ending: Ending) -> [UInt8] {
        var text = Self.header
        let filler = String(repeating: "abcdefgh ", count: 120)
        for number in 0..<1200 {
            text += "\(10 + number % 20).03.2017 \(10 + number % 14):10;Peine;Dorf\(number % 3);Raub;2;\(filler)\n"
        }
        return Array(text.utf8) + ending.bytes
    }

    /// What an import comes to, or what it complains about.
    private func outcome(_ bytes: [UInt8], encoding: String, isFirst: Bool) throws -> [String] {
        let workspace = try SampleWorkspace()
        let profile = Self.profile.replacing(
            encoding == "auto" ? "dialect: {encoding: ENCODING}\n" : "ENCODING",
            with: encoding == "auto" ? "" : encoding)
        // Where a file of its name is stored, a file's hash is taken before it is read.
        if !isFirst {
            try workspace.run(SampleWorkspace.header + "31.03.2009 23:10;Peine;Südstadt;Raub;2\n")
        }
        do {
            let outcome = try workspace.run(bytes: bytes, profile: profile, maxRejects: 0.5)
            let segment = try #require(try workspace.store.segments(of: .incidents).last)
            let rejects = outcome.rejects.map { "\($0.line) \($0.column) \($0.reason(.english))" }
            return [outcome.delivery.source, "\(outcome.delivery.rows)", outcome.format(.english)] + rejects
                + outcome.placeSuggestions.map { "\($0)" } + [
                    "\(try segment.column("category"))", "\(try segment.column("region"))",
                    "\(try segment.column("date"))",
                ]
        } catch let error as ImportError {
            return ["\(error)"]
        }
    }

    @Test(arguments: Ending.allCases, Self.encodings)
    func `what its head does not show is found all the same`(ending: Ending, encoding: String) throws {
        let bytes = bytes(ending)
        let byHead = try outcome(bytes, encoding: encoding, isFirst: true)
        #expect(byHead == (try outcome(bytes, encoding: encoding, isFirst: false)))
        #expect(!byHead.isEmpty)
    }

    @Test func `a copy of a large file under another name is known, though its hash comes last`() throws {
        let workspace = try SampleWorkspace()
        let first = try workspace.run(bytes: bytes(.nothing), name: "a.csv", maxRejects: 0.5)
        let again = try workspace.run(bytes: bytes(.nothing), name: "b.csv", maxRejects: 0.5)
        #expect(!first.wasKnown && again.wasKnown)
        #expect(try workspace.store.deliveries().map(\.file) == ["a.csv"])
        #expect(again.delivery == first.delivery)
    }

    @Test func `a file is opened by its head where that is UTF-8, and borne out when all of it has passed`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.csv", bytes(.nothing))
        let file = try #require(try DelimitedFile(headOf: path))
        #expect(!file.isBorneOut)
        #expect(file.encoding == .utf8)
        let small = try folder.file("b.csv", Self.header)
        #expect(try DelimitedFile(headOf: small) == nil)
        var windows = bytes(.nothing)
        windows.insert(0xE4, at: Self.header.utf8.count + 40)
        #expect(try DelimitedFile(headOf: folder.file("c.csv", windows)) == nil)
        let dialect = Dialect(encoding: .windows1252)
        #expect(try DelimitedFile(headOf: path, dialect: dialect) == nil)
    }
}
