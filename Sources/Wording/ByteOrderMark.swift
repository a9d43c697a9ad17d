extension String {
    /// The text without the mark that editors of Windows may put before it.
    public var withoutByteOrderMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    }
}
