extension String {
    /// The text with another one in place of each occurrence of a sign: `it's`, `'` by `''` → `it''s`.
    ///
    /// Whoever reads it next (SQL, a CSV, a shell) knows signs and not characters. `'` followed by a mark that combines with it is another
    /// character to Swift, which the standard library's `replacing` passes by, and ends a literal all the same.
    public func replacing(sign: Unicode.Scalar, with replacement: String) -> String {
        guard unicodeScalars.contains(sign) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == sign {
                text.append(contentsOf: replacement.unicodeScalars)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
