/// 1 January 2000, which stands in place of the clock wherever a form of a document asks for a time: the same figures have the same bytes.
public enum FixedClock {
    /// Since 1 January 1970.
    public static let seconds = 946_684_800
    /// As a PDF writes it (ISO 32000, 7.9.4).
    public static let digits = "20000101000000"
}
