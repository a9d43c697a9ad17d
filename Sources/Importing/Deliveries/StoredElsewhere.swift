internal import Records
internal import Store
internal import Wording

/// A delivery most of whose rows another supplier delivered already: a corrected file under another name, or the same one
/// twice.
///
/// Rows are compared by their keys, which hold the columns' names and texts and no supplier, so only files with the same
/// columns are comparable. Of long files a part is compared, chosen by the keys themselves: memory does not grow with the
/// rows.
struct StoredElsewhere: Equatable {
    /// Fewer rows on the days of the other supplier agree by chance.
    static let fewestRows = 20
    /// Above this share of the rows somebody must say what they are.
    static let mostStored = 0.5
    /// About so many rows are compared at most.
    static let mostCompared = 1 << 17

    let supplier: String
    /// The supplier's files that hold the rows.
    let files: [String]
    /// Rows that are stored already, of those that lie on the days of the other supplier.
    let stored: Int
    let rows: Int
    /// Only a part of the rows was compared.
    let isEstimate: Bool

    /// `nil` where no other supplier of the kind told most of the rows of its days.
    ///
    /// - Parameter mostCompared: at most about so many rows are compared.
    init?(_ delivery: Delivery, writer: SegmentWriter, mostCompared: Int = mostCompared) throws {
        let others = writer.segments.filter { other in
            other.delivery.source != delivery.source && other.delivery.supplier != delivery.supplier
                && other.delivery.file != delivery.file && other.delivery.days.overlaps(delivery.days)
        }
        guard !others.isEmpty, writer.rowCount >= Self.fewestRows else { return nil }
        let leftOut = (0..<64).first { writer.rowCount >> $0 <= mostCompared } ?? 0
        let sample = try Self.sample(of: writer, leftOut: leftOut)
        var found: StoredElsewhere?
        for supplier in others.map(\.delivery).suppliers {
            let segments = others.filter { $0.delivery.supplier == supplier }
            let spans = segments.map(\.delivery.days)
            var left = [UInt64: Int]()
            var rows = 0
            for (key, day) in sample where spans.contains(where: { $0.contains(CivilDate(dayNumber: Int(day))) }) {
                left[key, default: 0] += 1
                rows += 1
            }
            guard rows << leftOut >= Self.fewestRows else { continue }
            var (stored, files) = (0, [String]())
            for segment in segments {
                let before = stored
                try segment.forEachBlockOfKeys { keys in
                    for key in keys where key.leadingZeroBitCount >= leftOut {
                        guard let count = left[key], count > 0 else { continue }
                        left[key] = count - 1
                        stored += 1
                    }
                }
                if stored > before { files.append(segment.delivery.file) }
            }
            guard Double(stored) > Self.mostStored * Double(rows), stored << leftOut > found?.stored ?? 0 else {
                continue
            }
            found = StoredElsewhere(
                supplier: supplier, files: files, stored: stored << leftOut, rows: rows << leftOut,
                isEstimate: leftOut > 0)
        }
        guard let found else { return nil }
        self = found
    }

    private init(supplier: String, files: [String], stored: Int, rows: Int, isEstimate: Bool) {
        self.supplier = supplier
        self.files = files
        self.stored = stored
        self.rows = rows
        self.isEstimate = isEstimate
    }

    /// The keys that begin with so many zero bits, with the days of their rows: keys are spread evenly, and a row that is
    /// repeated elsewhere is chosen there too.
    private static func sample(of writer: SegmentWriter, leftOut: Int) throws -> [(key: UInt64, day: UInt16)] {
        let days = try writer.days(of: DeliveryAxis.occurred.column)
        var sample = [(key: UInt64, day: UInt16)]()
        var row = 0
        try writer.forEachBlockOfKeys { keys in
            for (key, day) in zip(keys, days[row...]) where key.leadingZeroBitCount >= leftOut {
                sample.append((key, day))
            }
            row += keys.count
        }
        return sample
    }

    func phrase(file: String) -> Phrase {
        let list = files.joined(separator: ", ")
        let german = "\(isEstimate ? "rund " : "")\(Language.german.text(stored)) von \(Language.german.text(rows))"
        let english = "\(isEstimate ? "about " : "")\(Language.english.text(stored)) of \(Language.english.text(rows))"
        return Phrase(
            de:
                "\(file): \(german) Zeilen sind schon vom Lieferanten „\(supplier)“ gespeichert (\(list)). Ist dies eine "
                + "berichtigte Lieferung? Dann bitte im Profil „supplier: \(supplier)“ angeben, sonst zählen sie doppelt. Ist "
                + "sie es nicht, den Befehl mit --confirm wiederholen.",
            en:
                "\(file): \(english) rows are stored already from the supplier “\(supplier)” (\(list)). Is this a corrected "
                + "delivery? Then give “supplier: \(supplier)” in the profile, or they count twice. If it is not, repeat the "
                + "command with --confirm.")
    }
}

extension Delivery {
    /// The days on which its records lie, or may lie.
    fileprivate var days: ClosedRange<CivilDate> { scope.axis == .occurred ? scope.days : coverage }
}
