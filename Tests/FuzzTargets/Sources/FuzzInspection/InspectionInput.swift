import FuzzInput

@testable import Importing

/// What must hold of any bytes that `inspect` and `clean` are given.
enum InspectionInput {
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let input = InputFile.shared
        input.fill(bytes)
        if let inspection = try? Inspection(path: input.path, name: "input", gazetteer: nil) {
            // A profile that is proposed as complete is one.
            let text = inspection.proposal.text
            let profile = try? Profile(text: text, file: "input") { _ in preconditionFailure("no map is proposed") }
            precondition(profile != nil || !inspection.proposal.isComplete, "a proposal can be read")
        }
        var clean = [UInt8]()
        guard (try? Cleaning.run(path: input.path, name: "input") { clean += $0 }) != nil else { return }
        precondition(String(validating: clean, as: UTF8.self) != nil, "what is clean is UTF-8")
    }
}
