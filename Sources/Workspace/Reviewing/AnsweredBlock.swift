internal import Trends

/// The answer to a block, before it is known how many tests of the document share the error.
struct AnsweredBlock {
    let block: ReviewBlock
    let table: EstimateTable?
    let assessment: (any Assessment)?
    var chart: PreparedChart?
    var map: MapFigures?
    var register: MeasureRegister?

    /// Of all tests that share the document's error.
    var pValues: [Double] {
        (assessment?.pValues ?? []) + (chart?.assessments.flatMap(\.pValues) ?? [])
    }
}
