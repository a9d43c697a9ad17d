internal import Records
internal import Trends

extension EstimateCell {
    /// The status that files give beside the count. That of the denominator, on which only the rate depends, stands apart.
    var statusOfCount: ObservationStatus {
        guard count != nil else { return status }
        return status == .uncertain ? .uncertain : .value
    }
}

extension TableAxis {
    /// What files call the axis. The programmes of participation are its own dimension `measure`, a name that files need
    /// for what is counted.
    var columnName: String { dimension == "measure" ? "programme" : dimension }
}
