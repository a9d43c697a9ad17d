/// The words around a map, ready to be written.
struct SheetWords {
    let title: String
    let subtitle: String
    let warning: String?
    /// What nobody may overlook, the most important first.
    let marks: [String]
    let isFictitious: Bool
    /// The text for those who cannot see the map.
    let description: String
    /// Below the map, the regions that have no label before them.
    let footnotes: [String]

    var accessibleTitle: String { ([title] + marks).joined(separator: " – ") }
}
