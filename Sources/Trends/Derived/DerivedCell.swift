public import Records

/// A figure that was computed from those of other cells.
public struct DerivedCell: Hashable, Sendable {
    /// `nil` unless the status is `value`, `uncertain` or `estimated`.
    public let value: Double?
    public let status: ObservationStatus
    /// A count that it is made of was rounded or has noise: it may be no true zero.
    public let isAltered: Bool

    init(_ value: Double, _ status: ObservationStatus, isAltered: Bool = false) {
        self.value = value
        self.status = status
        self.isAltered = isAltered
    }

    init(without status: ObservationStatus) {
        value = nil
        self.status = status
        isAltered = false
    }

    /// What is computed of several counts: withheld if one of them is, else missing if one is, else of the least sure status among
    /// them.
    ///
    /// - Parameter compute: the value of the counts, or `nil` where there can be none, as where it would divide by zero.
    init(of cells: [EstimateCell], _ compute: ([Int]) -> Double?) {
        let statuses = Set(cells.map(\.statusOfCount))
        if let none = [ObservationStatus.withheld, .missing, .cannotExist].first(where: statuses.contains) {
            self.init(without: none)
        } else if let value = compute(cells.compactMap(\.count)) {
            let status = [ObservationStatus.estimated, .uncertain].first(where: statuses.contains) ?? .value
            self.init(value, status, isAltered: cells.contains(where: \.isAltered))
        } else {
            self.init(without: .cannotExist)
        }
    }
}
