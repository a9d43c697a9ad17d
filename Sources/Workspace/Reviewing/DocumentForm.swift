/// A form in which a review is written beside its page.
public enum DocumentForm: String, CaseIterable, Sendable {
    case xlsx, ipynb, docx, pdf
}
