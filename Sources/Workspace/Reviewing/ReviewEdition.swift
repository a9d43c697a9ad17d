internal import Aggregation
internal import Regions
internal import Store
public import Wording

/// A review, and for which place of a series it is rendered.
public struct ReviewEdition: Sendable {
    /// The folder that its files go to, below that of the review; `nil` for a review that is rendered once.
    public let folder: String?
    /// The folders of all places that the review is for; none for a review that is rendered once.
    let places: [String]
    /// The review with its answers.
    public let review: RenderedReview
}

extension Workspace {
    /// A review with its answers, once for each of its editions.
    ///
    /// - Parameters:
    ///   - file: a path, or a name below the workspace.
    ///   - parameters: values that take the place of the review's own.
    ///   - forms: those that are asked for, in place of the review's own.
    ///   - answers: answers of this workspace that others use too, so that tables are protected once.
    ///   - isDraft: today's figures before they are released, marked as a draft.
    /// - Throws: `ReviewError` also where no place is meant, `YAMLError` for a front matter that cannot be understood; `FileError`.
    public func review(
        _ file: String, setting parameters: [String: String] = [:], as forms: [DocumentFormat]? = nil,
        answers: Answers? = nil, isDraft: Bool = false,
        language: Language
    ) throws -> [ReviewEdition] {
        let path = Files.exists(path(file)) ? path(file) : file
        let source = try reviewSource(at: path)
        let front = try FrontMatter(source)
        let answers = answers ?? Answers(self)
        func edition(_ given: [String: String], in folder: String?, of places: [String]) throws -> ReviewEdition {
            let parameters = try ReviewParameters(front.parameters, given: given, facts: facts, language: language)
            let review = Review(
                source, try ReviewFront(front, parameters, forms: forms), parameters, workspace: self, answers: answers,
                isDraft: isDraft, language: language)
            return ReviewEdition(folder: folder, places: places, review: try review.render())
        }
        guard let series = try front.series(levels: facts.gazetteer.levels) else {
            return [try edition(parameters, in: nil, of: [])]
        }
        let regions = facts.gazetteer.regions(at: series.level, on: facts.territoryDay)
            .filter { facts.history.exists($0.code, on: facts.territoryDay) }
        let chosen = try parameters[series.parameter].map { try chosenRegions($0) }
        let folders = Self.folderNames(of: regions)
        let editions = try zip(regions, folders).filter { chosen?.contains($0.0.code) ?? true }.map { region, folder in
            try edition(
                parameters.merging([series.parameter: region.code.text]) { $1 }, in: folder, of: folders)
        }
        guard !editions.isEmpty else {
            throw ReviewError.noEdition(
                parameters[series.parameter] ?? "", of: series.parameter, level: series.level.name, file: source.file,
                line: series.line, known: regions.map(\.name))
        }
        return editions
    }

    /// The regions that a value of `--set` means; none for a name that no region has.
    private func chosenRegions(_ term: String) throws(QueryError) -> Set<RegionCode> {
        do {
            return Set(try RegionTerm.codes(term, in: facts, on: facts.territoryDay))
        } catch .unknownTerm {
            return []
        }
    }

    /// `Südstadt` → `suedstadt`; with its code where another region has the same name.
    private static func folderNames(of regions: [Region]) -> [String] {
        let names = regions.map(\.folderName)
        let bearers = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(regions, names).map { region, name in
            bearers[name] == 1 && !name.isEmpty ? name : "\(name)-\(region.code.text.replacing(sign: "/", with: "-"))"
        }
    }

    /// `reviews/suedstadt.md` → `suedstadt`; a name of dots alone, such as `...md`, would be the folder above.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        return stem.allSatisfy { $0 == "." } ? "review" : stem
    }
}

extension Region {
    /// The name in letters that every file system takes.
    fileprivate var folderName: String {
        let spelled: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
        let letters = name.lowercased().reduce(into: "") { text, letter in
            text += spelled[letter] ?? (letter.isASCII && (letter.isLetter || letter.isNumber) ? String(letter) : "-")
        }
        return letters.split(separator: "-").joined(separator: "-")
    }
}
