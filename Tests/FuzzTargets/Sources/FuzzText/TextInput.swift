import FuzzInput

@testable import Importing

/// What must hold of any bytes that are read as a delimited text.
enum TextInput {
    /// Finds the dialect and reads every record, to the end or to a refusal.
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        InputFile.shared.fill(bytes)
        guard let file = try? DelimitedFile(path: InputFile.shared.path) else { return }
        var lastLine = 0
        try? file.forEachRow { row, _ in
            precondition(row.line > lastLine, "rows come in the order of their lines")
            lastLine = row.line
        }
    }
}
