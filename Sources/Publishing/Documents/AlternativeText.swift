/// What a drawing of ours says to those who cannot see it, read from its SVG.
struct AlternativeText: Hashable, Sendable {
    let title: String
    let description: String

    var text: String { "\(title). \(description)" }

    /// - Precondition: the SVG is one of ours, with a title and a description.
    init(of svg: String) {
        title = Self.content(of: "title", in: svg)
        description = Self.content(of: "desc", in: svg)
    }

    private static func content(of element: String, in svg: String) -> String {
        guard let start = svg.firstRange(of: "<\(element)")?.upperBound,
            let open = svg[start...].firstIndex(of: ">"),
            let end = svg[open...].firstRange(of: "</\(element)>")?.lowerBound
        else { preconditionFailure("a drawing of ours has a \(element)") }
        return XMLText.read(svg[svg.index(after: open)..<end])
    }
}
