extension String {
    /// As a sentence begins: `nicht veröffentlicht` → `Nicht veröffentlicht`.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
