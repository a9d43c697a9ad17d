import Testing

/// What the pages of documentation point at is there, and they have the words of the program.
@Suite struct GuideTests {
    @Test func `the practice files of the Handreichung lie beside it as the page has them`() throws {
        let files = GuidePage(try Files.text("\(Program.packageRoot)/docs/handreichung.md")).files(below: "lieferungen")
        #expect(files.count == 2)
        for (path, text) in files {
            let name = path.dropFirst("lieferungen/".count)
            #expect(try Files.text("\(Program.packageRoot)/docs/handreichung/\(name)") == text, "\(name)")
            #expect(text.hasPrefix("FIKTIVE BEISPIELDATEN"))
        }
    }

    @Test func `a quoted answer is held against the real one line by line, and … stands for what it leaves out`() {
        let answer = "Zeile eins\n  12 von 13 Zeilen\n"
        #expect(GuidePage.linesOf("Zeile eins\n…\n  12 … Zeilen\n", missingIn: answer) == [])
        #expect(GuidePage.linesOf("Zeile eins\n12 von 13 Zeilen\n  12 … Reihen\n", missingIn: answer).count == 2)
    }

    @Test func `every link of a page leads to a file and a heading that are there`() throws {
        let folder = Program.packageRoot
        let pages = try Files.names(in: "\(folder)/docs", ending: ".md").map { "docs/\($0)" }
        var broken: [String] = []
        var count = 0
        let others = [
            "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "Benchmarks/RESULTS.md",
            "datasets/README.md",
        ]
        for page in others + pages {
            let home = Files.parent(of: "\(folder)/\(page)")
            for link in links(of: try Files.text("\(folder)/\(page)")) {
                count += 1
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? "\(folder)/\(page)" : "\(home)/\(parts[0])"
                guard Files.exists(file) else {
                    broken.append("\(page): \(link)")
                    continue
                }
                guard parts.count == 2 else { continue }
                if try !headings(of: Files.text(file)).contains(String(parts[1])) { broken.append("\(page): \(link)") }
            }
        }
        #expect(count > 100)
        #expect(broken == [])
    }

    @Test(arguments: [
        ("docs/handreichung.md", "## 16. Wenn etwas nicht geht"), ("docs/guide.md", "## 11. When something stops"),
    ])
    func `the messages that a page helps with are the program's`(page: String, heading: String) throws {
        let root = Program.packageRoot
        let table = try Program.run(tool: "\(root)/.ci/check-messages", ["--table"], in: root).output
        let text = try Files.text("\(root)/\(page)")
        let section = text[try #require(text.firstRange(of: "\n\(heading)\n")).upperBound...]
        let cells = section.split(separator: "\n").prefix { !$0.hasPrefix("## ") }.compactMap {
            $0.split(separator: "|").first
        }
        let quotes = cells.flatMap { $0.matches(of: /[„“]([^“”]+)[“”]/).map { String($0.1) } }
        #expect(quotes.count >= 5)
        // What a message puts in is left out of its quote with “…”.
        for quote in quotes {
            let parts = quote.split(separator: "…").map { $0.trimmingPrefix(" ") }
            #expect(parts.allSatisfy { table.contains($0) }, "\(page): \(quote)")
        }
    }

    /// `.ci/check-messages` holds the program's own words against the glossary; these are read beside them.
    @Test(arguments: [
        "docs/handreichung.md", "docs/dsfa-vorlage.md", "datasets/peine/kreisblick.yaml",
        "datasets/peine/reviews/suedstadt.md", "datasets/peine/reviews/quartal.md",
        "datasets/peine/reviews/steckbrief.md",
    ])
    func `a German page has the words of the glossary`(page: String) throws {
        let glossary = try Files.text("\(Program.packageRoot)/.ci/words/words.tsv").split(separator: "\n").dropFirst()
        let avoided = glossary.flatMap { line in
            line.split(separator: "\t", omittingEmptySubsequences: false)[3].split(separator: ",").map {
                $0.trimmingPrefix(" ")
            }
        }
        #expect(avoided.count > 30)
        for line in words(of: try Files.text("\(Program.packageRoot)/\(page)")) {
            let told = line.replacing(/`[^`]*`|„[^“]*“|\{\{.*?\}\}|\]\([^)]*\)/, with: "")
            let text = " " + String(told.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : " " }) + " "
            // An asterisk stands for any ending.
            let found = avoided.filter { word in
                text.contains(word.hasSuffix("*") ? " \(word.dropLast())" : " \(word) ")
            }
            #expect(found == [], "\(page): \(line)")
        }
    }

    /// A page without its fences.
    private func words(of page: String) -> [Substring] {
        var fence: Substring?
        return page.split(separator: "\n").filter { line in
            let ticks = line.drop { $0 == " " }.prefix { $0 == "`" }
            guard ticks.count >= 3 else { return fence == nil }
            if fence == nil { fence = ticks } else if fence == ticks { fence = nil }
            return false
        }
    }

    /// Where a page leads within the project; `\|` and code are no links.
    private func links(of page: String) -> [String] {
        words(of: page).flatMap { line in
            line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
        }.filter { !$0.contains(":") }
    }

    /// The headings of a page as GitHub names them in addresses.
    private func headings(of page: String) -> Set<String> {
        Set(
            words(of: page).compactMap { $0.wholeMatch(of: /#{1,6} (.+)/)?.1 }.map { heading in
                heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(
                    " ", with: "-")
            })
    }
}
