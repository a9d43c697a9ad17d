/// Which distinct cells of a release are withheld, in the order in which its tables name them.
///
/// A pattern belongs to one set of tables with their counts, and one rule: whoever keeps it must know it by those.
public struct SuppressionPattern: Hashable, Sendable {
    let withheld: [Bool]

    init(withheld: [Bool]) {
        self.withheld = withheld
    }

    /// Reads what `text` wrote; `nil` for anything else.
    public init?(text: some StringProtocol) {
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }) else { return nil }
        withheld = text.utf8.map { $0 == UInt8(ascii: "1") }
    }

    /// One sign a cell: `1` withheld, `0` published.
    public var text: String { String(decoding: withheld.map { UInt8(ascii: $0 ? "1" : "0") }, as: UTF8.self) }

    /// Whether the pattern can be one of these cells: of their number, with all withheld that are at risk and none that may not be.
    func fits(_ needs: CellNeeds) -> Bool {
        withheld.count == needs.isAtRisk.count
            && withheld.indices.allSatisfy { withheld[$0] ? needs.canChange($0) : !needs.isAtRisk[$0] }
    }
}
