import Foundation
import Testing

/// `store list`, `store verify` and `store purge`, as people use them.
@Suite struct StoreCommandTests {
    private func imported() throws -> SmallCounty {
        let county = try SmallCounty()
        let outcome = try county.run("import")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return county
    }

    private func columns(_ county: SmallCounty, ending: String) throws -> [String] {
        try Files.tree("\(county.folder)/.kreisblick").keys.filter { $0.hasSuffix(ending) }.sorted()
    }

    @Test func `a list names what was delivered, with its rows and days`() throws {
        let county = try imported()
        let german = try county.run("store", "list", "--language", "de")
        #expect(german.exitCode == 0)
        #expect(german.output.contains("sources/polizei.csv"), "\(german.output)")
        #expect(german.output.contains("Zeitraum"))
        let english = try county.run("store", "list", "--language", "en")
        #expect(english.output.contains("Supplier"))
        #expect(try SmallCounty().run("store", "list", "--language", "en").output == "Nothing is stored.\n")
    }

    @Test func `a sound store is told with what was read`() throws {
        let outcome = try imported().run("store", "verify", "--language", "en")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.hasPrefix("All as it was written: 1 delivery, "), "\(outcome.errors)")
    }

    @Test(arguments: ["day.u16", "code.u8", "dictionary.txt", "key.u64", "snapshot", "secret"])
    func `damage is found, the file is named, and no question is answered from it`(ending: String) throws {
        let county = try imported()
        for name in try columns(county, ending: ending) {
            let path = "\(county.folder)/.kreisblick/\(name)"
            let whole = try Files.bytes(path)
            var flipped = whole
            flipped[whole.count / 2] ^= 1
            for damaged in [Data(whole.dropLast()), flipped] {
                // A secret is only known by its length.
                if ending == "secret", damaged.count == whole.count { continue }
                try Files.write(damaged, to: path)
                let verified = try county.run("store", "verify", "--language", "en")
                #expect(verified.exitCode == 1)
                #expect(verified.errors.contains(name), "\(verified.errors)")
            }
            try Files.write(whole, to: path)
        }
        #expect(try county.run("store", "verify").exitCode == 0)
    }

    @Test(arguments: [["secret"], ["columns"], []])
    func `a store without its snapshot is damaged, and nothing more is taken from it`(without: [String]) throws {
        let county = try imported()
        for name in ["snapshot"] + without {
            try FileManager.default.removeItem(atPath: "\(county.folder)/.kreisblick/\(name)")
        }
        let left = try columns(county, ending: "")
        let verified = try county.run("store", "verify", "--language", "en")
        #expect(verified.exitCode == 1)
        #expect(verified.errors.contains("Missing: ") && verified.errors.contains(".kreisblick/snapshot"))
        for command in [
            ["store", "purge"], ["query", "incidents", "--by", "region,year"], ["import"], ["store", "list"],
        ] {
            let refused = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", command + ["--language", "en"], in: county.folder)
            #expect(refused.exitCode == 1, "\(command): \(refused.output)")
            #expect(refused.errors.contains("snapshot is missing"), "\(refused.errors)")
        }
        #expect(try columns(county, ending: "") == left)
    }

    @Test func `a store that was never written is sound, also where its first import was refused`() throws {
        let county = try SmallCounty()
        #expect(try county.run("store", "verify").exitCode == 0)
        #expect(try county.run("store", "purge").exitCode == 0)
        try Files.write("Datum;Gemeinde;Delikt\n31.02.2017;Nordheim;Raub\n", to: "\(county.folder)/sources/falsch.csv")
        let refused = try county.run("import", "sources/falsch.csv", "--profile", "profiles/polizei.yaml")
        #expect(refused.exitCode == 1)
        #expect(try county.run("store", "verify").exitCode == 0)
        #expect(try county.run("import").exitCode == 0)
    }

    @Test(arguments: ["day.u16", "code.u8", "dictionary.txt", "key.u64", "secret"])
    func `a delivery whose files are gone or cut is not taken for imported`(ending: String) throws {
        let county = try imported()
        let name = try #require(try columns(county, ending: ending).first)
        let path = "\(county.folder)/.kreisblick/\(name)"
        let whole = try Files.bytes(path)
        for word in ["damaged", "missing"] {
            try FileManager.default.removeItem(atPath: path)
            if word == "damaged" { try Files.write(Data(whole.dropLast()), to: path) }
            let outcome = try county.run("import", "--language", "en")
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.contains("\(name) is \(word)"), "\(outcome.errors)")
            #expect(outcome.errors.contains("put it aside and import the files again"), "\(outcome.errors)")
        }
    }

    @Test func `a pattern that cannot be kept stops no answer`() throws {
        let county = try imported()
        let asked = ["query", "incidents", "--by", "region,year", "--format", "csv"]
        func answer() throws -> Program.Outcome {
            try Program.run(tool: "\(Program.buildFolder)/kreisblick", asked, in: county.folder)
        }
        try Files.write("no folder", to: "\(county.folder)/.kreisblick/patterns")
        let without = try answer()
        #expect(without.exitCode == 0, "\(without.errors)")
        try FileManager.default.removeItem(atPath: "\(county.folder)/.kreisblick/patterns")
        #expect(try answer().output == without.output)
        #expect(try Files.names(in: "\(county.folder)/.kreisblick/patterns").count == 1)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a store that may not be read says so`() throws {
        let county = try imported()
        let store = "\(county.folder)/.kreisblick"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: store)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: store) }
        let outcome = try county.run("query", "incidents", "--language", "en")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("\(store) cannot be opened: no permission"), "\(outcome.errors)")
    }

    @Test func `what no delivery uses is told by verify and removed by purge`() throws {
        let county = try imported()
        let left = "\(county.folder)/.kreisblick/columns/0a.day.u16"
        try Files.write("left behind", to: left)
        let verified = try county.run("store", "verify", "--language", "en")
        #expect(verified.exitCode == 0)
        #expect(verified.errors.contains("No longer used: 1 file;"), "\(verified.errors)")
        let purged = try county.run("store", "purge", "--language", "en")
        #expect(purged.errors.hasPrefix("Removed: 1 file of 11 bytes."), "\(purged.errors)")
        #expect(!Files.exists(left))
        #expect(try county.run("query", "incidents", "--by", "region,year").exitCode == 0)
    }
}
