import FuzzInput
import Records

@testable import Aggregation

/// What must hold of any text that is read as a condition.
enum ConditionInput {
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(input: bytes)
        for kind in [RecordKind.incidents, .participation] {
            guard let filter = readOrRefused({ try Filter(text, kind: kind) }) else { continue }
            for comparison in filter.conjunction ?? [] {
                let again = readOrRefused { try Filter(comparison.text, kind: kind) }
                precondition(again?.conjunction == [comparison], "a comparison reads as it is written")
            }
        }
    }
}
