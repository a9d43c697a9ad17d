internal import CScan
internal import Records
internal import Store

/// A column of a file by its distinct texts: each is read, judged and hashed once by a reader of blocks.
final class DistinctColumn {
    /// A column of records that is read from this one.
    struct Use {
        let index: Int
        let reader: ValueReader
        let isNeeded: Bool
        /// What the texts mean, by their numbers, as the record's column holds it.
        var cells: [UInt32] = []
        /// Texts that no map knows, by their numbers.
        var unmapped: [UInt32: Unmapped] = [:]
    }

    /// A text that no map knows, the known one nearest to it, and which records have it.
    struct Unmapped {
        let text: String
        let nearest: String
        var firstLine = Int.max
        var records = 0
    }

    /// What the privacy gate found in a text.
    struct Judgement {
        let reading: PrivacyGate.Reading
        let firstLine: Int
    }

    let index: Int
    /// Whether the privacy gate looks at the column.
    let isWatched: Bool
    /// Whether a text of it may set its row apart, and whether one that does not begin like the word for a sum may.
    let setsApart: Bool
    let isConditional: Bool
    /// Where its hash stands in the row's key.
    let keyPlace: Int?
    let namesRegion: Bool
    var uses: [Use]
    let table: TextTable
    /// By the texts' numbers: tidied (of columns that keep them), the field's hash, and what the gate says.
    var texts: [String] = []
    var hashes: [UInt64] = []
    var judgements: [Judgement] = []
    /// How many rows have the texts.
    var rows: [UInt64] = []
    /// The numbers of a block's fields.
    let numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: ScannedBlock.mostRows)

    /// The number of a text for which there was no room; regions are keyed by the numbers below.
    static let noNumber: UInt32 = 0xFFFF

    init(
        index: Int, isWatched: Bool, setsApart: Bool, isConditional: Bool, keyPlace: Int?, namesRegion: Bool,
        uses: [Use]
    ) {
        self.index = index
        self.isWatched = isWatched
        self.setsApart = setsApart
        self.isConditional = isConditional
        self.keyPlace = keyPlace
        self.namesRegion = namesRegion
        self.uses = uses
        // Columns that records do not depend on may be running text.
        table = TextTable(most: namesRegion || !uses.isEmpty ? 1 << 14 : 1 << 11)
    }

    deinit { numbers.deallocate() }

    /// Whether records depend on the column's texts.
    var isUsed: Bool { namesRegion || !uses.isEmpty }

    /// Whether the texts themselves are asked for later: those of places and ages.
    var keepsTexts: Bool { namesRegion || uses.contains { $0.reader.ages != nil } }

    /// Whether anything depends on them.
    var isRead: Bool { isUsed || isWatched || setsApart || keyPlace != nil }
}
