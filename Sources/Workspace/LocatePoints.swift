internal import Aggregation
internal import Geodata
internal import Importing
internal import Regions
internal import Store
public import Wording

extension Workspace {
    /// Writes the rows of a file of points again, with the region of each.
    ///
    /// - Parameters:
    ///   - file: its path, or `-` for standard input; any delimited text.
    ///   - x: the column of longitudes or eastings; `nil` for one of the usual names. `y` likewise.
    ///   - system: the reference system of the coordinates as an EPSG code; `nil` for degrees (WGS 84).
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `WorkspaceError.noBoundaries`, `PointColumnError`, `TextFileError`, `FileError`, and what `write` throws.
    public func locate(
        _ file: String, x: String?, y: String?, system: String?, write: @escaping ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        guard let reference = CoordinateReference(epsg: system ?? "4326") else {
            throw WorkspaceError.unknownReferenceSystem(system ?? "", known: CoordinateReference.known)
        }
        let locator = try LocatorMemory(self).locator()
        let locating = PointLocating(
            locator, name: { self.facts.gazetteer.region($0)?.name ?? "" }, reference: reference, x: x, y: y)
        let input = file == "-" ? try SpooledInput() : nil
        let report = try locating.run(path: input?.path ?? file, name: input == nil ? file : "<stdin>", write: write)
        return account(report)
    }

    private func account(_ report: PointLocating.Report) -> [Phrase] {
        guard report.cleaning.findings != nil else {
            return [Phrase(de: "Die Datei ist leer.", en: "The file is empty.")]
        }
        let rows = { (count: Int, language: Language) in language.text(count) }
        let unit =
            report.cleaning.rows == 1 ? Phrase(de: "Zeile", en: "row") : Phrase(de: "Zeilen", en: "rows")
        var lines = [
            Phrase(
                de:
                    "\(rows(report.cleaning.rows, .german)) \(unit(.german)): \(rows(report.inside, .german)) in einer Region, "
                    + "\(rows(report.outside, .german)) außerhalb, \(rows(report.unreadable, .german)) ohne lesbaren Punkt",
                en:
                    "\(rows(report.cleaning.rows, .english)) \(unit(.english)): \(rows(report.inside, .english)) in a region, "
                    + "\(rows(report.outside, .english)) outside, \(rows(report.unreadable, .english)) without a readable point"
            )
        ]
        for (line, code, metres) in report.firstOutside {
            let name = facts.gazetteer.region(code)?.name ?? code.text
            let distance = { (language: Language) in language.text(metres / 1000, fractionDigits: 3) }
            lines.append(
                Phrase(
                    de: "  Zeile \(line): außerhalb, \(distance(.german)) km bis \(name) (\(code))",
                    en: "  line \(line): outside, \(distance(.english)) km to \(name) (\(code))"))
        }
        if report.outside > report.firstOutside.count {
            let more = report.outside - report.firstOutside.count
            lines.append(
                Phrase(de: "  und \(rows(more, .german)) weitere", en: "  and \(rows(more, .english)) more"))
        }
        if let line = report.firstUnreadable {
            lines.append(
                Phrase(
                    de:
                        "  ohne lesbaren Punkt: zuerst Zeile \(line); erwartet werden zwei Zahlen im Bezugssystem (--crs)",
                    en:
                        "  without a readable point: first on line \(line); expected are two numbers of the reference system "
                        + "(--crs)"))
        }
        return lines
    }
}

/// Keeps the index by which points are found in the boundaries, made once for each state of boundaries and register.
struct LocatorMemory {
    private let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }

    private var folder: String { "\(workspace.store.directory)/locators" }

    /// The locator that is kept, or one that is made and kept; what was kept of earlier boundaries goes.
    ///
    /// - Throws: as `Workspace.boundaries()`.
    func locator() throws -> RegionLocator {
        let name = "\(try identity()).bin"
        if let kept = try recall("\(folder)/\(name)") { return kept }
        let locator = RegionLocator(try workspace.boundaries(), gazetteer: workspace.facts.gazetteer)
        try Files.makeDirectory(folder, mode: 0o700)
        for old in try Files.names(in: folder) where old != name { try Files.remove("\(folder)/\(old)") }
        let bytes = locator.words.withUnsafeBytes { Array($0) }
        try Files.write(bytes + Array(Digest.of(bytes).utf8), to: "\(folder)/\(name)", mode: Files.confidential)
        return locator
    }

    private func identity() throws -> String {
        guard let name = workspace.configuration.boundaries, Files.exists(workspace.path(name)) else {
            throw WorkspaceError.noBoundaries
        }
        let digest = Digest()
        digest.update(Workspace.version)
        digest.update(try Files.read(workspace.path(name)))
        for region in workspace.facts.gazetteer.regions { digest.update("\(region.code) \(region.level.rank)\n") }
        return digest.hexadecimal()
    }

    /// `nil` where nothing is kept, or it is not as it was written.
    private func recall(_ path: String) throws -> RegionLocator? {
        guard Files.exists(path) else { return nil }
        let bytes = try Files.read(path)
        let count = bytes.count - 64
        guard count >= 0, count.isMultiple(of: 8) else { return nil }
        let content = Array(bytes[..<count])
        guard Digest.of(content) == String(decoding: bytes[count...], as: UTF8.self) else { return nil }
        return RegionLocator(
            words: content.withUnsafeBytes { content in
                (0..<count / 8).map { content.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
            })
    }
}
