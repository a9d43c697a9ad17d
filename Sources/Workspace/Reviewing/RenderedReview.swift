internal import Publishing
public import Wording

/// A review with its answers, and the files of its figures. Nothing is written yet.
public struct RenderedReview: Sendable {
    let document: Document
    /// The name of the form of paper.
    let template: String
    /// The forms that the author asks for; `nil` for all that can be made.
    let forms: [DocumentForm]?
    /// Drawings, tables and maps.
    let files: [RenderedFile]
    /// Whether exact figures are in it.
    let isForHouse: Bool
    /// What could not be answered, each with its file and line; the document says it where it stands.
    public let failures: [any UserFacingError]
    let language: Language

    /// The files that are written, the page first.
    public func allFiles() throws -> [RenderedFile] {
        let page = RenderedFile("index.html", try DocumentPage(document).html(language: language))
        return [isForHouse ? page.confidential : page] + files
    }
}
