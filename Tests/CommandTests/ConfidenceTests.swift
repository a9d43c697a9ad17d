import Glibc
import TestSupport
import Testing

/// What others on the machine can find of a workspace, and what a crash tells.
@Suite struct ConfidenceTests {
    /// A mask of 0 takes no permission from what is made.
    @Test func `what the house keeps is its owner's alone whatever the mask`() throws {
        let county = try SmallCounty()
        try Files.write(
            "Datum;Gemeinde;Delikt\n01.01.2017;Nirgends;Raub\n", to: "\(county.folder)/sources/wache.csv")
        let script = """
            set -e
            umask 0
            "$0" import
            "$0" import sources/wache.csv --profile profiles/polizei.yaml --max-rejects 100 || true
            "$0" query incidents --by year --audience internal --reason test > /dev/null
            "$0" release
            "$0" review reviews/lage.md
            """
        let outcome = try Program.run(
            tool: "sh", ["-c", script, "\(Program.buildFolder)/kreisblick"], in: county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let store = "\(county.folder)/.kreisblick"
        let files = try Files.tree(store).keys.sorted()
        for part in ["secret", "snapshot", "internal-use.log", "releases/register", "lock", "readers"] {
            #expect(files.contains(part), "\(files)")
        }
        #expect(files.contains { $0.hasPrefix("rejects/") } && files.contains { $0.hasPrefix("columns/") })
        for file in files {
            #expect(try Files.permissions("\(store)/\(file)") == 0o600, "\(file)")
            #expect(try Files.permissions(Files.parent(of: "\(store)/\(file)")) == 0o700, "\(file)")
        }
        #expect(try Files.permissions("\(county.folder)/notebooks-out/lage/index.html") == 0o644)
    }

    @Test func `a crash shows nothing of what was in memory and keeps nothing of it`() throws {
        let folder = try Files.freshFolder("crash")
        let script = """
            ulimit -c unlimited 2> /dev/null
            mkfifo pipe
            "$0" clean - < pipe > /dev/null 2> errors &
            process=$!
            exec 3> pipe
            for line in $(seq 2000); do echo "Vertrauliches;$line" >&3; done
            while ! grep -q "core file size  *1 " /proc/$process/limits; do sleep 0.01; done
            kill -SEGV $process
            wait $process
            """
        _ = try Program.run(
            tool: "sh", ["-c", script, "\(Program.buildFolder)/kreisblick"], in: folder,
            environment: ["SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no", "TMPDIR": folder])
        #expect(try Files.text("\(folder)/errors").isEmpty)
        #expect(try Files.names(in: folder) == ["errors", "pipe"])
    }
}
