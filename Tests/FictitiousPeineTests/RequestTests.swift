import Testing

@testable import fictitious_peine

@Suite struct RequestTests {
    @Test(arguments: [
        (["out"], Request.write(seed: 2017, folder: "out")),
        (["--seed", "7", "out"], .write(seed: 7, folder: "out")),
        (["out", "--seed", "7"], .write(seed: 7, folder: "out")),
        (["--help"], .help),
        ([], .misunderstood("ORDNER fehlt")),
        (["--seed", "-1", "out"], .misunderstood("--seed verlangt eine ganze Zahl ab 0")),
        (["--seed"], .misunderstood("--seed verlangt eine ganze Zahl ab 0")),
        (["--sed", "1"], .misunderstood("unbekannte Option --sed")),
        (["a", "b"], .misunderstood("nur ein ORDNER ist möglich")),
    ])
    func `arguments are understood or refused with a reason`(arguments: [String], expected: Request) {
        #expect(Request(arguments: arguments) == expected)
    }

    @Test func `a folder that is not there is an error that names the file`() {
        let error = #expect(throws: WritingError.self) {
            try writeAtomically([1], to: "/nowhere-of-this-machine/fiktiv.csv")
        }
        #expect(error?.message.contains("/nowhere-of-this-machine/fiktiv.csv") == true)
    }
}
