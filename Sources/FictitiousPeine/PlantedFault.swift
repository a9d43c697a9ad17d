/// Rows of one file that are wrong or doubtful in one way, with what an importer owes them.
public struct PlantedFault: Hashable, Sendable {
    /// In which way they are wrong or doubtful.
    public enum Kind: String, Sendable, CaseIterable {
        /// A date that no calendar has, such as 31.02.2016.
        case impossibleDate
        /// No municipality of the county, or none at all.
        case noKnownRegion
        /// The county is known and no more.
        case countyOnly
        /// The municipality is known, the village is left blank.
        case blankVillage
        /// The municipality is known, the village is misspelt beyond recognition by name.
        case unknownVillage
        case negativeCount
        case textForNumber
        case emptyCount
        case endBeforeBeginning
        case tooFewFields
        /// The same row with the same running number a second time.
        case deliveredTwice
        /// A sum of other rows of the same file.
        case subtotal
    }

    /// What becomes of a row.
    public enum Outcome: String, Sendable, CaseIterable {
        case rejected, keptAtMunicipality, keptAtCounty, mergedAsDuplicate, setApart
    }

    public let kind: Kind
    /// The lines on which the rows begin, ascending. The file's first line is 1; a line feed inside quotes counts.
    public let lines: [Int]

    public var outcome: Outcome {
        switch kind {
        case .impossibleDate, .noKnownRegion, .negativeCount, .textForNumber, .emptyCount, .endBeforeBeginning,
            .tooFewFields:
            .rejected
        case .blankVillage, .unknownVillage: .keptAtMunicipality
        case .countyOnly: .keptAtCounty
        case .deliveredTwice: .mergedAsDuplicate
        case .subtotal: .setApart
        }
    }
}

/// One supplier's file with what was planted in it.
public struct Delivery: Sendable {
    public let supplier: Supplier
    public let bytes: [UInt8]
    /// Rows below the header, faulty ones, duplicates and subtotals included.
    public let rowCount: Int
    /// At most one entry a kind, in the order of ``PlantedFault/Kind``.
    public let faults: [PlantedFault]

    public var name: String { supplier.fileName }

    /// How many rows come to this end; the rows in no fault are stored as they are.
    public func rowCount(ending outcome: PlantedFault.Outcome) -> Int {
        faults.filter { $0.outcome == outcome }.reduce(0) { $0 + $1.lines.count }
    }
}
