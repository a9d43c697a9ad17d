import FuzzInput

@testable import Importing
@testable import Workspace

/// What must hold of any text that is read as somebody's settings: it is understood, or refused with its place.
enum SettingsInput {
    /// The first byte chooses what the text is taken for.
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let choice = bytes.first else { return }
        let text = String(input: UnsafeBufferPointer(rebasing: bytes.dropFirst()))
        switch choice % 3 {
        case 0:
            readOrRefused { try Profile(text: text, file: "input") { _ in throw YAMLError.empty(file: "map") } }
        case 1: readOrRefused { try Configuration(text: text, file: "input") }
        default:
            readOrRefused {
                let front = try FrontMatter(ReviewSource("---\n\(text)\n---\n", file: "input"))
                _ = try front.series(levels: [])
            }
        }
    }
}
