internal import Records

/// What suppliers say of a cell, and of the whole that several cells are the parts of.
///
/// A figure knows everything it was made from, so that the order in which parts come does not matter. Of what is in it, the
/// strongest decides: withheld by the supplier, then missing, then uncertain, then a value. A cell that cannot exist is no
/// part of anything; where nothing else is there, the whole cannot exist either.
struct SuppliedFigure: Hashable {
    private struct Contents: OptionSet, Hashable {
        let rawValue: UInt8
        static let value = Contents(rawValue: 1)
        static let uncertain = Contents(rawValue: 2)
        static let missing = Contents(rawValue: 4)
        static let withheld = Contents(rawValue: 8)
        static let impossible = Contents(rawValue: 16)
    }

    private var contents: Contents = []
    private var sum = 0

    /// Nobody said anything of the cell.
    static let none = SuppliedFigure()

    var isNone: Bool { contents.isEmpty }

    var status: ObservationStatus {
        if contents.contains(.withheld) { return .withheld }
        if contents.isEmpty || contents.contains(.missing) { return .missing }
        if contents.contains(.uncertain) { return .uncertain }
        return contents.contains(.value) ? .value : .cannotExist
    }

    /// The count, where the status is one of a figure.
    var value: Int? { status == .value || status == .uncertain ? sum : nil }

    /// Adds what a record says.
    ///
    /// - Parameter count: `nil` for a status without a figure. A value or an uncertain one without its figure is missing.
    mutating func add(_ count: Int?, _ status: ObservationStatus) {
        switch (status, count) {
        case (.withheld, _): contents.insert(.withheld)
        case (.cannotExist, _): contents.insert(.impossible)
        case (.uncertain, let count?):
            contents.insert(.uncertain)
            sum += count
        case (.value, let count?), (.estimated, let count?):
            contents.insert(.value)
            sum += count
        default: contents.insert(.missing)
        }
    }

    /// Adds another part.
    mutating func add(_ part: SuppliedFigure) {
        contents.formUnion(part.contents)
        sum += part.sum
    }

    /// A part that belongs to the whole is not there.
    mutating func lackPart() { contents.insert(.missing) }
}
