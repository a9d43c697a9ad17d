/// Where records lie: what a draft takes for the region.
extension ProfileDraft {
    /// The region: a key where there is one, else names from the coarsest on.
    mutating func take(region columns: [ColumnFinding]) {
        let keys = columns.filter { if case .regionCode = $0.type { true } else { false } }
        if let key = keys.max(by: { $0.share < $1.share }) {
            for column in columns { use(column) }
            set("region", "{from: \(YAMLScalar.written(key.reference)), match: code}")
            return
        }
        let names = columns.filter { $0.type == .regionName }.sorted { rank($0) < rank($1) }
        guard !names.isEmpty else { return }
        for column in names { use(column) }
        let list = names.map { YAMLScalar.written($0.reference) }.joined(separator: ", ")
        set("region", names.count == 1 ? list : "{from: [\(list)], match: name}")
        if let worst = names.map(\.share).min(), worst < 0.95 {
            remark(
                "Manche Ortsnamen stehen nicht im Regionenverzeichnis; der Import nennt sie.",
                "Some names of places are not in the register of regions; the import names them.")
        }
    }

    /// Places by their points, where no column names them.
    mutating func take(pointsOf columns: [ColumnFinding]) {
        let points = columns.filter { $0.type == .coordinate }
        guard points.count == 2 else { return }
        for column in points { use(column) }
        guard !has("region") else { return }
        let list = points.map { YAMLScalar.written($0.reference) }.joined(separator: ", ")
        set("region", "{from: [\(list)], match: point}")
    }

    mutating func noteUnknownPlaces() {
        remark(
            "Ohne Arbeitsbereich ist kein Ort am Regionenverzeichnis geprüft; die Spalte ist am Namen erkannt.",
            "Without a workspace no place was looked up in the register; the column is known by its name.")
    }

    /// Says so where no column names a place.
    mutating func checkRegion() {
        guard !has("region") else { return }
        remark(Self.absent("region"), isOpen: true)
    }

    /// Coarse levels come first: `Gemeinde` before `Ortsteil`.
    private func rank(_ column: ColumnFinding) -> Int {
        let header = ColumnWords.folded(column.header)
        let order = ["land", "kreis", "gemeinde", "municipality", "stadt", "ortsteil", "ortschaft", "district", "ort"]
        return order.firstIndex { header.contains($0) } ?? order.count
    }
}
