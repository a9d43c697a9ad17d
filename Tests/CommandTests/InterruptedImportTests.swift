import Foundation
import Testing

/// An import that comes to no end leaves the store as it was.
@Suite struct InterruptedImportTests {
    private static let rows = 6_000

    @Test(.disabled(if: getenv("TSAN_OPTIONS") != nil, "the thread sanitizer itself needs larger files"))
    func `a disk that is full leaves the store as it was, and is named`() throws {
        let county = try county()
        let before = try Files.tree("\(county.folder)/.kreisblick")
        // Files end at 8 KiB; the signal that tells so is ignored, as it is where a disk is full.
        let outcome = try Program.run(
            tool: "sh",
            [
                "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" import sources/polizei-2.csv --confirm",
                "\(Program.buildFolder)/kreisblick",
            ], in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("lässt sich nicht schreiben"), "\(outcome.errors)")
        #expect(outcome.errors.contains("Platz prüfen; es wurde nichts verändert"), "\(outcome.errors)")
        #expect(try Files.tree("\(county.folder)/.kreisblick") == before)
    }

    @Test(.enabled(if: Program.has(tool: "timeout"), "timeout is not installed"))
    func `an import that is killed leaves the old or the new state`() throws {
        try Self.trial(seed: 1, times: 6)
    }

    /// Kills imports at random moments, and looks at what is left each time: the store opens, holds the old or the new rows, and each of its
    /// files is as it was written.
    static func trial(seed: UInt64, times: Int) throws {
        let county = try InterruptedImportTests().county()
        let store = "\(county.folder)/.kreisblick"
        let saved = "\(county.folder)/saved"
        try Files.copy(store, to: saved)
        let old = try counts(county)
        let start = ContinuousClock.now
        #expect(try county.run("import", "sources/polizei-2.csv", "--confirm").exitCode == 0)
        // From the start of an import to a little behind its end, whatever the machine.
        let longest = max(10, Int((ContinuousClock.now - start) / .milliseconds(1)) * 5 / 4)
        let new = try counts(county)
        #expect(try WrittenTable(new).rows.compactMap { Int($0["value"] ?? "") }.reduce(0, +) == rows)
        var state = seed
        for _ in 0..<times {
            try FileManager.default.removeItem(atPath: store)
            try Files.copy(saved, to: store)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let milliseconds = 1 + Int(state >> 33) % longest
            let seconds = "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
            let killed = try Program.run(
                tool: "timeout",
                [
                    "--signal=KILL", seconds, "\(Program.buildFolder)/kreisblick", "import", "sources/polizei-2.csv",
                    "--confirm",
                ], in: county.folder)
            let found = try counts(county)
            #expect(found == new || found == old && killed.exitCode != 0, "killed after \(seconds) s")
            #expect(try county.run("store", "verify").exitCode == 0, "killed after \(seconds) s")
        }
        let whole = try county.run("import", "sources/polizei-2.csv", "--confirm")
        #expect(whole.exitCode == 0, "\(whole.errors)")
        #expect(try counts(county) == new)
        // What killed imports left went with the next one.
        #expect(try Files.tree(store).keys.allSatisfy { !$0.hasSuffix(".part") })
    }

    static func counts(_ county: SmallCounty) throws -> String {
        let answer = try county.run(
            "query", "incidents", "--by", "year", "--audience", "internal", "--reason", "test", "--format", "csv")
        guard answer.exitCode == 0 else { throw Program.Failure(what: answer.errors) }
        return answer.output
    }

    /// A county with a small delivery imported and a large one that would take its place.
    func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try #require(try county.run("import", "sources/polizei.csv").exitCode == 0)
        let rows = (0..<Self.rows).map { number in
            "\(number % 18 + 10).\(number % 3 + 10).\(2016 + number % 2);\(number % 7 == 0 ? "Nordheim" : "Südheim");"
                + "Gewalt/\(number % 400)\n"
        }
        try Files.write(
            "Datum;Gemeinde;Delikt\n" + rows.joined(), to: "\(county.folder)/sources/polizei-2.csv")
        return county
    }
}
