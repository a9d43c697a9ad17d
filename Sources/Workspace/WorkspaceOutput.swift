internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Store
internal import Trends
public import Wording

/// The forms in which an answer is written.
public enum AnswerFormat: String, CaseIterable, Sendable {
    case table, csv, geojson
}

/// Answers as files and lists.
extension Workspace {
    /// The answer to a question, ready to be written to standard output.
    ///
    /// - Throws: `WorkspaceError`, `QueryError`, `DisclosureError`, `StoreError`.
    public func answer(_ question: Question, as format: AnswerFormat, language: Language) throws -> String {
        let table = try Answers(self).answer(question)
        switch format {
        case .table: return TerminalTable.text(table, language: language)
        case .csv: return ReleasedCSV.text(table)
        case .geojson:
            guard table.axes.contains(where: { $0.dimension == "region" }) else {
                throw WorkspaceError.mapNeedsRegions
            }
            return ReleasedGeoJSON.text(table, boundaries: try boundaries())
        }
    }

    /// Rates with exact intervals and year-on-year verdicts, as a table or CSV.
    ///
    /// - Throws: as `answer`.
    public func trend(_ question: Question, asCSV: Bool, language: Language) throws -> String {
        let trend = TrendTable(try Answers(self).answer(question))
        return asCSV ? ReleasedCSV.text(trend) : TerminalTable.text(trend, language: language)
    }

    /// A line chart of a question's answer, SVG.
    public func lineChart(_ question: Question, title: String?, language: Language) throws -> String {
        try Drawings.lineChart(
            try Answers(self).answer(question), id: "chart", title: title, subtitle: nil, events: [],
            language: language)
    }

    /// A map of a question's answer, SVG.
    ///
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies.
    public func map(
        _ kind: MapKind, _ question: Question, title: String?, allowsCounts: Bool, language: Language
    ) throws -> String {
        let table = try Answers(self).answer(question)
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        return try Drawings.map(
            kind, table, boundaries: try boundaries(), gazetteer: facts.gazetteer, id: "map", title: title,
            subtitle: nil, allowsCounts: allowsCounts, language: language)
    }

    /// The regions as lines of text: code, level, name, dates; indented by what they are a part of.
    ///
    /// - Throws: `QueryError.unknownLevel`.
    public func regionList(level: String?, language: Language) throws -> String {
        if let level { try checkLevel(level) }
        var lines = [String]()
        func add(_ region: Region, depth: Int) {
            if level == nil || region.level.name == level {
                let indent = level == nil ? String(repeating: "  ", count: depth) : ""
                let dates = [
                    region.validFrom.map { Phrase(de: "seit \($0)", en: "since \($0)")(language) },
                    region.validTo.map { Phrase(de: "bis \($0)", en: "until \($0)")(language) },
                ].compactMap { $0 }.joined(separator: " ")
                let name = "\(indent)\(region.code)  \(region.name)  [\(region.level.name)]"
                lines.append(dates.isEmpty ? name : "\(name)  \(dates)")
            }
            for child in facts.gazetteer.children(of: region.code) { add(child, depth: depth + 1) }
        }
        for root in facts.gazetteer.regions where root.parent == nil { add(root, depth: 0) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The files of a rendered review.
    ///
    /// - Parameters:
    ///   - file: a path, or a name below the workspace.
    ///   - answers: answers of this workspace that others use too, so that tables are protected once.
    public func review(
        _ file: String, answers: Answers? = nil, language: Language
    ) throws -> [RenderedFile] {
        let path = Files.exists(path(file)) ? path(file) : file
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        return try Review(
            text: text, file: name(of: path), workspace: self, answers: answers ?? Answers(self), language: language
        ).render()
    }

    /// A path as the workspace names it, so that a page does not depend on where it was called from.
    private func name(of path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    /// Writes the files of a review, each as a whole, the page last.
    ///
    /// - Parameter folder: where to; with none `notebooks-out/` and the review's name below the workspace.
    /// - Returns: the folder.
    public func write(_ files: [RenderedFile], of review: String, to folder: String?) throws -> String {
        let folder = folder ?? "\(root)/notebooks-out/\(Self.stem(of: review))"
        try Files.makeDirectory(folder)
        for file in files.reversed() {
            try Files.write(file.bytes, to: "\(folder)/\(file.name)", mode: Files.published)
        }
        return folder
    }

    /// `reviews/suedstadt.md` → `suedstadt`.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
