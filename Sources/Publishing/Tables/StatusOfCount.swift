internal import Records
internal import Trends

extension EstimateCell {
    /// The status that files give beside the count: that of the count, where only its rate is missing.
    var statusOfCount: ObservationStatus { count != nil && estimate == nil ? .value : status }
}
