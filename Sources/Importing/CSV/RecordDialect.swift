/// How the records of a file are written: what separates fields and what protects them.
struct RecordDialect: Equatable, Hashable {
    /// The bytes between two fields.
    var delimiter: [UInt8] = [UInt8(ascii: ",")]
    var quote: UInt8 = Dialect.quote
    /// A quote inside a quoted field is written `\"`, not `""`.
    var escapesByBackslash = false
    /// A run of at least as many blanks as the delimiter has is one delimiter, as in columns that are lined up.
    var collapsesBlanks = false

    /// Whether libcsv can read it.
    var isPlain: Bool { delimiter.count == 1 && !escapesByBackslash && !collapsesBlanks }

    /// Whether a single blank is the delimiter, so that unquoted text falls into pieces.
    var isSingleBlank: Bool { delimiter == [0x20] && !collapsesBlanks }
}
