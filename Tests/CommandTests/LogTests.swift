import Testing

@Suite struct LogTests {
    /// Keys of which the value is another each time.
    private func plain(_ text: String) -> [String] {
        text.replacing(/"time":"[^"]*","process":\d+,"version":"[^"]*",/, with: "").replacing(
            /"milliseconds":\d+/, with: ""
        )
        .split(separator: "\n").map(String.init)
    }

    @Test func `a command logs its beginning, what it did with each delivery, and its end`() throws {
        let county = try SmallCounty()
        let imported = try county.run("import", "--log", "log.jsonl")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let released = try Program.run(
            "release", in: county.folder, environment: ["KREISBLICK_LOG": "\(county.folder)/log.jsonl"])
        #expect(released.exitCode == 0, "\(released.errors)")
        let refused = try county.run("query", "incidents", "--by", "nonsense", "--log=log.jsonl")
        #expect(refused.exitCode == 1)
        let wrong = try county.run("store", "verify", "--nonsense", "--log", "log.jsonl")
        #expect(wrong.exitCode == 64)
        let text = try Files.text("\(county.folder)/log.jsonl")
        let lines = plain(text)
        try #require(lines.count == 10, "\(text)")
        #expect(lines[0] == #"{"command":"import","event":"start",}"#)
        #expect(
            lines[1]
                == #"{"command":"import","event":"delivery",,"records":"incidents","supplier":"Polizei","fictitious":false,"#
                + #""dry_run":false,"known":false,"read":56,"stored":56,"rejected":0,"duplicates":0}"#)
        #expect(lines[2] == #"{"command":"import","event":"end",,"exit":0}"#)
        #expect(lines[3] == #"{"command":"release","event":"start",}"#)
        #expect(
            lines[4].hasPrefix(
                #"{"command":"release","event":"release",,"records":"incidents","dry_run":false,"number":1,"new":true,"cells":"#
            ))
        #expect(lines[5] == #"{"command":"release","event":"end",,"exit":0}"#)
        #expect(lines[6] == #"{"command":"query","event":"start",}"#)
        #expect(lines[7].hasPrefix(#"{"command":"query","event":"error",,"error":"QueryError."#), "\(lines[7])")
        #expect(lines[8] == #"{"command":"query","event":"end",,"exit":1}"#)
        #expect(lines[9] == #"{"command":"store verify","event":"end",,"exit":64}"#)
        #expect(!text.contains(county.folder) && !text.contains("nonsense"))
    }

    @Test func `what only asks for help or the version logs nothing`() throws {
        let folder = try Files.freshFolder("log")
        for arguments in [["--version"], ["--help"], ["query", "--help"], ["help", "query"], []] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments, in: folder,
                environment: ["KREISBLICK_LOG": "\(folder)/log.jsonl"])
            #expect(outcome.exitCode == 0)
        }
        #expect(try Files.names(in: folder) == [])
    }

    @Test func `a log that cannot be written is told once, before anything is done`() throws {
        let folder = try Files.freshFolder("log")
        let outcome = try Program.run("init", "county", "--log", "none/log.jsonl", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.split(separator: "\n").count == 1 && outcome.errors.contains("none/log.jsonl"))
        #expect(try Files.names(in: folder) == [])
    }
}
