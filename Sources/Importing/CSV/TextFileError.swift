public import Wording

/// A delimited file that could not be read.
public struct TextFileError: UserFacingError {
    let file: String
    let error: any FileDefect

    public var phrase: Phrase { error.phrase(file: file) }
}
