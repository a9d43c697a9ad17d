internal import CXLSX
internal import Glibc

/// A workbook on its way: sheets of texts and numbers.
///
/// libxlsxwriter writes to a file alone, so it goes through a temporary one, its owner's alone and without a name, so that nothing of it
/// stays behind. No date but a fixed one gets into it, so that the same cells give the same bytes.
final class Workbook {
    /// How a cell is set.
    enum Style: Hashable {
        case plain, bold, heading, headingOfNumbers, symbol
        case number(fractionDigits: Int, isLimited: Bool)
    }

    private static let names = ["libxlsxwriter.so.4", "libxlsxwriter.so"]

    /// The functions of the library, which is opened once in a process.
    private static let opened: KreisblickXLSX? = {
        let library = names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
        return library.flatMap { kreisblick_xlsx_fill($0)?.pointee }
    }()

    fileprivate let xlsx: KreisblickXLSX
    private let descriptor: Int32
    private let path: String
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var styles = [Style: UnsafeMutablePointer<lxw_format>]()
    private var isClosed = false

    /// - Throws: `SpreadsheetError`.
    init(title: String) throws(SpreadsheetError) {
        guard let xlsx = Self.opened else { throw .notWritten(reason: "libxlsxwriter.so.4: libxlsxwriter4") }
        self.xlsx = xlsx
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(folder)/kreisblick-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
            throw .notWritten(reason: String(cString: strerror(errno)))
        }
        unlink(template)
        path = "/proc/self/fd/\(descriptor)"
        guard let book = xlsx.workbook_new(path) else {
            close(descriptor)
            throw .notWritten(reason: "workbook_new")
        }
        self.book = book
        var properties = lxw_doc_properties()
        properties.created = time_t(FixedClock.seconds)
        title.withCString { title in
            properties.title = UnsafeMutablePointer(mutating: title)
            _ = xlsx.workbook_set_properties(book, &properties)
        }
    }

    deinit {
        if !isClosed { _ = xlsx.workbook_close(book) }
        close(descriptor)
    }

    /// - Parameter name: up to 31 characters, none of them one of `[]:*?/\\`.
    func addSheet(_ name: String) throws(SpreadsheetError) -> Sheet {
        guard let sheet = xlsx.workbook_add_worksheet(book, name) else { throw .notWritten(reason: name) }
        return Sheet(sheet: sheet, book: self)
    }

    /// The bytes of the file. No cell may follow.
    func bytes() throws(SpreadsheetError) -> [UInt8] {
        isClosed = true
        let code = xlsx.workbook_close(book)
        guard code == LXW_NO_ERROR else { throw .notWritten(reason: words(of: code)) }
        guard let file = fopen(path, "rb") else { throw .notWritten(reason: String(cString: strerror(errno))) }
        defer { fclose(file) }
        var bytes = [UInt8]()
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        guard ferror(file) == 0 else { throw .notWritten(reason: String(cString: strerror(errno))) }
        return bytes
    }

    fileprivate func words(of code: lxw_error) -> String {
        xlsx.lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
    }

    /// `nil` for a plain cell.
    fileprivate func format(_ style: Style) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format>? {
        if style == .plain { return nil }
        if let known = styles[style] { return known }
        // Without its format a figure of limited certainty would stand like any other.
        guard let format = xlsx.workbook_add_format(book) else { throw .notWritten(reason: "workbook_add_format") }
        switch style {
        case .plain: break
        case .bold, .heading: xlsx.format_set_bold(format)
        case .headingOfNumbers:
            xlsx.format_set_bold(format)
            xlsx.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case .symbol: xlsx.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case .number(let digits, let isLimited):
            let number = "#,##0" + (digits > 0 ? "." + String(repeating: "0", count: digits) : "")
            xlsx.format_set_num_format(format, isLimited ? "\"(\"\(number)\")\"" : number)
        }
        styles[style] = format
        return format
    }

    /// A sheet of a workbook; rows and columns are numbered from 0.
    struct Sheet {
        fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>
        fileprivate let book: Workbook

        func write(_ text: String, row: Int, column: Int, _ style: Style = .plain) throws(SpreadsheetError) {
            try check(
                book.xlsx.worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, try book.format(style))
            )
        }

        func write(_ number: Double, row: Int, column: Int, _ style: Style = .plain) throws(SpreadsheetError) {
            try check(
                book.xlsx.worksheet_write_number(
                    sheet, lxw_row_t(row), lxw_col_t(column), number, try book.format(style)))
        }

        /// The width of a column in characters.
        func setWidth(_ characters: Int, column: Int) {
            _ = book.xlsx.worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(characters), nil)
        }

        /// Rows above and columns left of a cell stay where they are.
        func freeze(row: Int, column: Int) {
            book.xlsx.worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
        }

        private func check(_ code: lxw_error) throws(SpreadsheetError) {
            guard code == LXW_NO_ERROR else { throw .notWritten(reason: book.words(of: code)) }
        }
    }
}
