/// One element of an SVG drawing with its attributes in the order in which they are written.
///
/// Text and attribute values are escaped when they are written, so a region called `<script>` stays a name; letters
/// that run from the right are set apart, so that they turn nothing beside them.
struct SVGElement: Sendable {
    enum Content: Sendable {
        case none
        case text(String)
        case children([SVGElement])
    }

    let name: String
    private(set) var attributes: [(name: String, value: SVGValue)]
    private(set) var content: Content

    init(_ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:], content: Content = .none) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        self.content = content
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, SVGValue> = [:], children: [SVGElement]) {
        self.init(name, attributes, content: .children(children))
    }

    /// The element with one more attribute; nothing is added for `nil`.
    func with(_ name: String, _ value: SVGValue?) -> SVGElement {
        guard let value else { return self }
        var copy = self
        copy.attributes.append((name, value))
        return copy
    }

    /// The element with a `<title>` that readers and pointers find: the full name behind a short one.
    func titled(_ title: String) -> SVGElement {
        var copy = self
        let element = SVGElement("title", content: .text(title))
        switch content {
        case .none: copy.content = .children([element])
        case .children(let children): copy.content = .children([element] + children)
        case .text: return SVGElement("g", children: [element, self])
        }
        return copy
    }

    /// Writes the element in UTF-8, byte by byte: a map has some ten thousand of them.
    func write(to output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: name.utf8)
        for (name, value) in attributes {
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: name.utf8)
            output.append(UInt8(ascii: "="))
            output.append(UInt8(ascii: "\""))
            value.write(to: &output)
            output.append(UInt8(ascii: "\""))
        }
        switch content {
        case .none:
            output.append(UInt8(ascii: "/"))
            output.append(UInt8(ascii: ">"))
            return
        case .text(let text):
            output.append(UInt8(ascii: ">"))
            XMLText.write(RightToLeft.isolated(text), to: &output)
        case .children(let children):
            output.append(UInt8(ascii: ">"))
            for child in children {
                output.append(UInt8(ascii: "\n"))
                child.write(to: &output)
            }
        }
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        output.append(contentsOf: name.utf8)
        output.append(UInt8(ascii: ">"))
    }
}

/// The value of an attribute: text, or a length that is written to a tenth of a pixel.
enum SVGValue: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
    ExpressibleByIntegerLiteral
{
    case text(String)
    case length(Double)

    init(stringLiteral value: String) { self = .text(value) }
    init(floatLiteral value: Double) { self = .length(value) }
    init(integerLiteral value: Int) { self = .length(Double(value)) }

    func write(to output: inout [UInt8]) {
        switch self {
        case .text(let text): XMLText.write(text, to: &output)
        case .length(let number): Tenths.write(Tenths.count(number), to: &output)
        }
    }
}
