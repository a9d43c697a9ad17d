/// What a review says, before it takes a form: words, figures, and what is at their head and foot.
///
/// Its forms are made of it alone: `DocumentPage`, `Notebook`, and in `Word` the page that pandoc makes a Word document of. `Board` is the
/// part of a page from which people choose; `still` has what it shows at first, for forms in which nobody does. `Describing` tells
/// machines of the files beside.
///
/// Tables are HTML and drawings SVG from the start: every form takes them so.
public struct Document: Sendable {
    /// A stretch of the document.
    public enum Section: Sendable {
        /// The author's words, Markdown.
        case prose(String)
        case figure(Figure)
        case table(Table)
        case board(BoardSection)
        /// A block that could not be answered, and why.
        case failure(String)

        /// The drawings that stand in it before anything is chosen.
        var figures: [Figure] {
            switch self {
            case .figure(let figure): [figure]
            case .board(let board): [board.map, board.chart]
            case .prose, .table, .failure: []
            }
        }
    }

    /// A drawing with the figures behind it.
    public struct Figure: Sendable {
        /// The name of its block.
        public let id: String
        /// The block as its author wrote it.
        public let recipe: String
        public let svg: String
        /// Tables of the figures, HTML of ours.
        public let tables: [String]
        /// The files that hold drawing and figures.
        public let files: [String]

        public init(id: String, recipe: String, svg: String, tables: [String], files: [String]) {
            (self.id, self.recipe, self.svg, self.tables, self.files) = (id, recipe, svg, tables, files)
        }
    }

    /// A table with the files that hold it.
    public struct Table: Sendable {
        /// The name of its block.
        public let id: String
        /// The block as its author wrote it.
        public let recipe: String
        /// HTML of ours.
        public let html: String
        public let files: [String]

        public init(id: String, recipe: String, html: String, files: [String]) {
            (self.id, self.recipe, self.html, self.files) = (id, recipe, html, files)
        }
    }

    /// Drawings and tables from which people choose, and how they stand without a script.
    public struct BoardSection: Sendable {
        /// The name of its block.
        public let id: String
        /// The block as its author wrote it.
        public let recipe: String
        /// What is shown at first: the map with its table, the chart with its own.
        public let map, chart: Figure
        /// JSON that the script draws from, with no `<` in it.
        public let data: String
        /// Files that hold all its figures.
        public let files: [String]

        public init(id: String, recipe: String, map: Figure, chart: Figure, data: String, files: [String]) {
            (self.id, self.recipe, self.map, self.chart) = (id, recipe, map, chart)
            (self.data, self.files) = (data, files)
        }
    }

    public let title: String
    public let subtitle: String
    /// What must stand at the head of the page and of each printed sheet.
    public let notices: [String]
    public let sections: [Section]
    /// Provenance, one line each.
    public let origin: [String]
    /// The template; `nil` for a plain page.
    public let template: DocumentTemplate?
    /// What the template asks for.
    public let form: FormValue

    public init(
        title: String, subtitle: String, notices: [String], sections: [Section], origin: [String],
        template: DocumentTemplate? = nil, form: FormValue = .entries([:])
    ) {
        self.title = title
        self.subtitle = subtitle
        self.notices = notices
        self.sections = sections
        self.origin = origin
        self.template = template
        self.form = form
    }
}
