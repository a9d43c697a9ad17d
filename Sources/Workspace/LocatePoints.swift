internal import Geodata
internal import Importing
internal import Regions
internal import Store
public import Wording

extension Workspace {
    /// Writes the rows of a file of points again, with the region of each.
    ///
    /// Of the workspace no more is opened than the index that is kept, where there is one.
    /// - Parameters:
    ///   - directory: the folder that holds `kreisblick.yaml`.
    ///   - file: its path, or `-` for standard input; any delimited text.
    ///   - x: the column of longitudes or eastings; `nil` for one of the usual names. `y` likewise.
    ///   - system: the reference system of the coordinates as an EPSG code; `nil` for degrees (WGS 84).
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `WorkspaceError.noBoundaries`, `PointColumnError`, `TextFileError`, `FileError`, and what `write` throws.
    public static func locate(
        in directory: String, _ file: String, x: String?, y: String?, system: String?,
        write: @escaping ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        guard let reference = CoordinateReference(epsg: system ?? "4326") else {
            throw WorkspaceError.unknownReferenceSystem(system ?? "", known: CoordinateReference.known)
        }
        let regions = try LocatorMemory(directory: directory).regions()
        let locating = PointLocating(regions.locator, names: regions.names, reference: reference, x: x, y: y)
        let input = file == "-" ? try SpooledInput() : nil
        let report = try locating.run(path: input?.path ?? file, name: input == nil ? file : "<stdin>", write: write)
        return account(report, regions)
    }

    private static func account(_ report: PointLocating.Report, _ regions: KeptRegions) -> [Phrase] {
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
        if report.cleaning.unevenRows > 0 {
            let uneven = report.cleaning.unevenRows
            lines.append(
                Phrase(
                    de:
                        "  \(rows(uneven, .german)) davon mit mehr oder weniger Feldern als die Kopfzeile; was zu viel ist, steht "
                        + "hinter der Region",
                    en:
                        "  \(rows(uneven, .english)) of them with more or fewer fields than the header; what is too much stands "
                        + "behind the region"))
        }
        for (line, code, metres) in report.firstOutside {
            let name = regions.name(of: code)
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
