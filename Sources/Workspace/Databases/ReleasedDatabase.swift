internal import Aggregation
internal import Disclosure
internal import Geodata
internal import Postgres
internal import Publishing
internal import Records
internal import Regions
public import Wording

extension KindRelease {
    /// Each table with the rows of its CSV.
    fileprivate func targets(_ language: Language, hasMaps: Bool) -> [(
        table: TargetTable, regions: [PublishedRows.Region]
    )] {
        tables.map { definition, table in
            let rows = PublishedRows(table, language: language)
            let prefix = Markings.filePrefix(table.content.provenance, table.content.audience)
            let columns = rows.columns.map { column in
                let kind: TargetTable.Kind =
                    switch column.kind {
                    case .text: .text
                    case .count: .integer
                    case .number: .number
                    }
                return TargetTable.Column(column.name, kind, comment: column.meaning)
            }
            let release = Phrase(de: "Freigabe \(number)", en: "release \(number)")(language)
            let target = TargetTable(
                name: TableTitle.database(prefix + TableTitle.stem(of: definition, kind)),
                columns: [TargetTable.Column("id", .integer, comment: Self.meaningOfNumber(language))] + columns,
                rows: rows.rows.enumerated().map { [String($0.offset + 1)] + $0.element },
                hasMap: hasMaps && !rows.regions.isEmpty, comment: [release] + rows.remarks)
            return (target, rows.regions)
        }
    }

    private static func meaningOfNumber(_ language: Language) -> String {
        Phrase(de: "Nummer der Zeile, wie in der CSV-Datei", en: "number of the row, as in the CSV file")(language)
    }
}

extension Workspace {
    /// Writes the tables of a release into a database, all in one transaction, with the areas of their regions.
    ///
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `LedgerError.entered` where they could not be written; the database is as it was then.
    public func write(
        _ releases: [KindRelease], to target: PreparedTarget, language: Language
    ) throws -> [Phrase] {
        do {
            let hasAreas = !target.areas.boundaries.isEmpty
            let targets = releases.flatMap { $0.targets(language, hasMaps: hasAreas) }
            let regions = try hasAreas ? regionTable(targets.flatMap(\.regions), target, language) : nil
            let outcome = try target.schema.write(targets.map(\.table), regions: regions)
            let count = Phrase(targets.count, de: ("Tabelle", "Tabellen"), en: ("table", "tables"))
            return [count + Phrase(name: " → \(target.name)")] + Self.remarks(on: outcome, hasAreas: hasAreas)
        } catch let error as any UserFacingError {
            throw LedgerError.entered(cause: error.phrase)
        }
    }

    /// A row for each region of the tables; what has no boundary of its own or of its parts has no area.
    private func regionTable(
        _ all: [PublishedRows.Region], _ target: PreparedTarget, _ language: Language
    ) throws -> TargetTable {
        var known = Set<String>()
        let regions = all.filter { known.insert($0.code).inserted }
        let names = Set(regions.map(\.level))
        let levels = facts.gazetteer.levels.filter { names.contains($0.name) }
        let day = facts.territoryDay
        let selection = try selection(of: target.areas, on: day, levels: levels, leavesOutIncomplete: true)
        let boundaries = Dictionary(
            selection.levels.flatMap(\.boundaries).map { ($0.code.text, $0.polygons) }
        ) { first, _ in first }
        let rows = regions.map { region -> [String?] in
            let parent = facts.gazetteer.lineage(of: RegionCode(region.code), on: day).dropFirst().first
            let area = boundaries[region.code].flatMap {
                ExtendedBinary.multiPolygon($0, system: target.system)
            }
            return [
                region.code, region.name, region.level, parent?.code.text,
                area.map { _ in target.areas.isSchematic ? "true" : "false" }, area,
            ]
        }
        let words = Phrase(
            de: "Gebiete der freigegebenen Tabellen" + (target.areas.isSchematic ? "; SCHEMATISCHE GRENZEN" : ""),
            en: "regions of the released tables" + (target.areas.isSchematic ? "; SCHEMATIC BOUNDARIES" : ""))
        return TargetTable(
            name: Self.regionTable, columns: Self.regionColumns(inSystem: target.system), rows: rows, hasMap: false,
            comment: [words(language)] + [target.areas.attribution].compactMap(\.self))
    }

    /// - Parameter system: an EPSG code.
    static func regionColumns(inSystem system: Int) -> [TargetTable.Column] {
        [
            TargetTable.Column("code", .text), TargetTable.Column("name", .text), TargetTable.Column("level", .text),
            TargetTable.Column("parent", .text), TargetTable.Column("schematic", .truth),
            TargetTable.Column("geometry", .areas(system)),
        ]
    }

    private static func remarks(on outcome: TargetSchema.Outcome, hasAreas: Bool) -> [Phrase] {
        let made = outcome.made.joined(separator: ", ")
        let left = outcome.left.joined(separator: ", ")
        return [
            hasAreas
                ? nil
                : Phrase(
                    de: "Ohne Geometrien: kreisblick.yaml nennt keine Grenzen (boundaries), oder die Datei fehlt.",
                    en: "Without geometries: kreisblick.yaml names no boundaries, or the file is not there."),
            made.isEmpty
                ? nil
                : Phrase(
                    de: "Neu, und noch nur für ihren Eigentümer lesbar (GRANT SELECT ON … TO …): \(made)",
                    en: "New, and readable by their owner alone until now (GRANT SELECT ON … TO …): \(made)"),
            left.isEmpty
                ? nil
                : Phrase(
                    de:
                        "Von einer früheren Freigabe und nicht mehr geschrieben; bitte entfernen (DROP), wenn niemand sie braucht: \(left)",
                    en: "Of an earlier release and written no more; remove them (DROP) if nobody needs them: \(left)"),
        ].compactMap(\.self)
    }
}
