import Disclosure
@testable import Publishing
import Testing
import Wording

/// Every sample drawing in both languages, for rules that hold for all of them.
struct GalleryPicture: CustomTestStringConvertible, Sendable {
    let name: String
    let language: Language
    let isFictitious: Bool
    let isForTheHouse: Bool
    var isWordSized = false
    let drawing: Drawing

    var testDescription: String { "\(name), \(language.rawValue)" }

    static func all() throws -> [GalleryPicture] {
        let samples = try Sample.all.map { sample in
            GalleryPicture(
                name: sample.name, language: sample.language, isFictitious: sample.state.isFictitious,
                isForTheHouse: sample.state.audience != .everybody, isWordSized: sample.kind.isWordSized,
                drawing: try sample.drawing())
        }
        let others = try OtherDrawing.all.flatMap { other in
            try Language.allCases.map {
                GalleryPicture(
                    name: other.name, language: $0, isFictitious: false, isForTheHouse: false,
                    drawing: try other.drawing($0))
            }
        }
        return samples + others
    }
}
