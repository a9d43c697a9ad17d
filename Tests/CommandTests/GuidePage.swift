/// What a page of instructions has one do, in its order: files to save, commands to enter, and what is answered.
///
/// A file is a fence below its path on a line of its own, `` `reference/regions.csv`: ``. Fences named `sh` are entered, those named
/// `sh abbruch` end with a mistake, and a fence without a name quotes what the last commands answered. Other fences are for the
/// reader alone.
struct GuidePage {
    enum Step {
        case file(path: String, text: String)
        case commands(String, fail: Bool)
        case answer(String)
    }

    /// Each with the line of the page where it begins.
    let steps: [(line: Int, step: Step)]

    init(_ page: String) {
        var steps: [(line: Int, step: Step)] = []
        var path: String?
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        var next = 0
        while next < lines.count {
            let line = lines[next]
            next += 1
            let fence = line.prefix { $0 == "`" }
            if fence.count >= 3 {
                let start = next
                let end = lines[start...].firstIndex { $0 == fence } ?? lines.count
                let text = lines[start..<end].map { "\($0)\n" }.joined()
                if let path {
                    steps.append((start, .file(path: path, text: text)))
                } else if let step = Self.step(named: String(line.dropFirst(fence.count)), text) {
                    steps.append((start, step))
                }
                next = end + 1
                path = nil
            } else if let named = line.wholeMatch(of: /`([^`]+)`:/) {
                path = String(named.1)
            } else if !line.isEmpty {
                path = nil
            }
        }
        self.steps = steps
    }

    private static func step(named name: String, _ text: String) -> Step? {
        switch name {
        case "sh": .commands(text, fail: false)
        case "sh abbruch": .commands(text, fail: true)
        case "": .answer(text)
        default: nil
        }
    }

    /// The files below a folder, by their paths.
    func files(below folder: String) -> [String: String] {
        var files: [String: String] = [:]
        for case (_, .file(let path, let text)) in steps where path.hasPrefix("\(folder)/") { files[path] = text }
        return files
    }

    /// The lines of a quoted answer that the real one lacks; `…` stands for whatever was left out there.
    static func linesOf(_ quoted: String, missingIn answer: String) -> [String] {
        let real = answer.split(separator: "\n")
        return quoted.split(separator: "\n").filter { quote in !real.contains { isQuoted($0, as: quote) } }.map {
            String($0)
        }
    }

    private static func isQuoted(_ line: Substring, as quote: Substring) -> Bool {
        let parts = quote.split(separator: "…", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return line == quote }
        guard line.hasPrefix(first) else { return false }
        var rest = line.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
