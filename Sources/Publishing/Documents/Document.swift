/// What a review says, before it takes a form: words, figures, and what is at their head and foot.
public struct Document: Sendable {
    /// A stretch of the document.
    public enum Section: Sendable {
        /// The author's words, Markdown.
        case prose(String)
        case figure(Figure)
        /// A table, HTML of ours, with the files that hold it.
        case table(html: String, files: [String])
        /// A block that could not be answered, and why.
        case failure(String)
    }

    /// A drawing with the figures behind it.
    public struct Figure: Sendable {
        /// The name of its block.
        public let id: String
        public let svg: String
        /// Tables of the figures, HTML of ours.
        public let tables: [String]
        /// The files that hold drawing and figures.
        public let files: [String]

        public init(id: String, svg: String, tables: [String], files: [String]) {
            (self.id, self.svg, self.tables, self.files) = (id, svg, tables, files)
        }
    }

    public let title: String
    public let subtitle: String
    /// What must stand at the head of the page and of each printed sheet.
    public let notices: [String]
    public let sections: [Section]
    /// Provenance, one line each.
    public let origin: [String]

    public init(title: String, subtitle: String, notices: [String], sections: [Section], origin: [String]) {
        self.title = title
        self.subtitle = subtitle
        self.notices = notices
        self.sections = sections
        self.origin = origin
    }
}
