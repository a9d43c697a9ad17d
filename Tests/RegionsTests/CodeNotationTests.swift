import Testing

import Regions

@Suite struct CodeNotationTests {
    @Test(arguments: [
        ("03157005", "03157005"), ("3157005", "03157005"), ("3157005.0", "03157005"), ("3157005,00", "03157005"),
        ("03 1 57 005", "03157005"), ("'03157005", "03157005"), ("=\"03157005\"", "03157005"),
        ("031575401005", "03157005"), ("31575401005", "03157005"), ("03 157 5401 005", "03157005"),
        ("03157", "03157"), ("3157", "03157"), ("03157000", "03157"), ("3157000", "03157"), ("3157.0", "03157"),
        ("03157006.21", "03157006.21"), ("3157006.21", "03157006.21"),
    ])
    func `a key is among the readings of what a spreadsheet made of it`(text: String, code: String) {
        #expect(CodeNotation.readings(of: text).contains(code))
    }

    @Test(arguments: ["Peine", "", "٣", String(repeating: "0", count: 100_000)])
    func `what is no key reads as itself`(text: String) {
        #expect(CodeNotation.readings(of: text).first == text)
        #expect(CodeNotation.readings(of: text).count <= 2)
    }

    @Test func `readings come each once`() {
        for text in ["03157005", "0", "00", "000000000000"] {
            let readings = CodeNotation.readings(of: text)
            #expect(Set(readings).count == readings.count)
        }
    }
}
