import Foundation
import TestSupport
import Testing

/// A store under what happens to machines: imports that are killed, a disk without space, two imports at once.
@Suite(.slow)
struct SlowStoreTrialsTests {
    /// 300 in all.
    @Test(.enabled(if: Program.has(tool: "timeout"), "timeout is not installed"), arguments: 1...6)
    func `fifty imports that are killed leave the old or the new state`(seed: UInt64) throws {
        try InterruptedImportTests.trial(seed: seed &* 7919, times: 50)
    }

    private static let mounts = Result {
        try Program.run(
            tool: "unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt && test -w /mnt"], in: "/"
        ).exitCode == 0
    }

    /// The county lies on a file system of its own that is full after so many KiB more.
    @Test(.enabled(if: (try? mounts.get()) ?? false, "a file system of its own cannot be mounted here (unshare -rm)"))
    func `a disk that fills up leaves the old or the new state, and the import says which`() throws {
        let county = try InterruptedImportTests().county()
        let old = try InterruptedImportTests.counts(county)
        let whole = try SmallCounty()
        try FileManager.default.removeItem(atPath: whole.folder)
        try Files.copy(county.folder, to: whole.folder)
        #expect(try whole.run("import", "sources/polizei-2.csv", "--confirm").exitCode == 0)
        let new = try InterruptedImportTests.counts(whole)
        var codes = Set<Int32>()
        for spare in stride(from: -64, through: 32, by: 4) {
            let outcome = try Program.run(
                tool: "unshare",
                [
                    "-rm", "sh", "-c", Self.script, "\(Program.buildFolder)/kreisblick", county.folder, String(spare),
                ], in: county.folder)
            let (found, errors) = (try Files.text("\(county.folder)/found"), try Files.text("\(county.folder)/errors"))
            #expect(found == (outcome.exitCode == 0 ? new : old), "\(spare): \(outcome) \(errors) \(found)")
            if outcome.exitCode != 0 {
                #expect(outcome.exitCode == 1 && errors.contains("Platz"), "\(outcome) \(errors)")
            }
            codes.insert(outcome.exitCode)
        }
        #expect(codes == [0, 1], "some imports found room, and some did not")
    }

    /// The ballast makes room for the line that a question writes to the log.
    private static let script = """
        set -e
        used=$(du -sk --apparent-size "$1" | cut -f 1)
        blocks=$(find "$1" | wc -l)
        mount -t tmpfs -o size=$((used + 4 * blocks + 64 + $2))k tmpfs /mnt
        cp -r "$1/." /mnt
        cd /mnt
        head -c 65536 /dev/zero > ballast
        code=0
        "$0" import sources/polizei-2.csv --confirm > /dev/null 2> "$1/errors" || code=$?
        rm ballast
        "$0" store verify > /dev/null
        "$0" query incidents --by year --audience internal --reason test --format csv > "$1/found"
        exit $code
        """

    /// Both suppliers' rows are there where both imports reported success; else those of the one that did.
    @Test(arguments: 1...20)
    func `of two imports at once each is there that reported success`(trial: Int) throws {
        let county = try InterruptedImportTests().county()
        try Files.write(
            try Files.text("\(county.folder)/profiles/polizei.yaml").replacing("Polizei", with: "Wache")
                .replacing("2016-01-01/2017-12-31", with: "2018-01-01/2018-12-31"),
            to: "\(county.folder)/profiles/wache.yaml")
        try Files.replace(
            "sources:\n", with: "sources:\n  - {profile: profiles/wache.yaml, files: \"sources/wache*.csv\"}\n",
            in: "\(county.folder)/kreisblick.yaml")
        let rows = (1...6_000).map { "\($0 % 18 + 10).0\($0 % 9 + 1).2018;Nordheim;Raub\n" }.joined()
        try Files.write("Datum;Gemeinde;Delikt\n" + rows, to: "\(county.folder)/sources/wache.csv")
        let script = """
            "$0" import sources/polizei-2.csv --confirm > a.txt 2>&1 & first=$!
            "$0" import sources/wache.csv --confirm > b.txt 2>&1 & second=$!
            one=0; other=0
            wait $first || one=$?
            wait $second || other=$?
            echo $one $other
            """
        let outcome = try Program.run(
            tool: "sh", ["-c", script, "\(Program.buildFolder)/kreisblick"], in: county.folder)
        let codes = outcome.output.split { $0.isWhitespace }.compactMap { Int($0) }
        try #require(codes.count == 2)
        #expect(codes.contains(0), "one of two gets through")
        for (code, log) in zip(codes, ["a.txt", "b.txt"]) where code != 0 {
            let text = try Files.text("\(county.folder)/\(log)")
            #expect(code == 1 && text.contains("ein anderer Befehl"), "\(text)")
        }
        #expect(try county.run("store", "verify").exitCode == 0)
        let counted = try WrittenTable(try InterruptedImportTests.counts(county)).rows
        let byYear = Dictionary(
            counted.compactMap { row in row["period"].map { ($0, Int(row["value"] ?? "") ?? 0) } },
            uniquingKeysWith: +)
        #expect((byYear["2016"] ?? 0) + (byYear["2017"] ?? 0) == (codes[0] == 0 ? 6_000 : 56))
        #expect((byYear["2018"] ?? 0) == (codes[1] == 0 ? 6_000 : 0))
    }
}
