import Records
import Wording

/// The fillings of regions in QGIS's words.
struct QGISSymbol {
    private let theme: Theme

    init(_ theme: Theme) { self.theme = theme }

    /// Millimetres of a pixel of the drawing.
    private static let pixel = 25.4 / 96

    /// `#0f4067` as `15,64,103,255`.
    static func colour(_ hexadecimal: String) -> String {
        (ColourChannels(hexadecimal).values + [255]).map { String(Int($0)) }.joined(separator: ",")
    }

    func layers(of fill: MapStyle.Fill) -> String {
        switch fill {
        case .colour(let colour): area(colour)
        case .pattern(let state): area(theme.pattern.ground) + pattern(state)
        case .overlay(let state):
            lines(angle: state == .estimated ? 0 : 90, apart: 8, width: 0.8, colour: theme.ink, offset: 0)
                + lines(angle: state == .estimated ? 0 : 90, apart: 8, width: 0.8, colour: theme.paper, offset: 1)
        case .circle(let radius, let largest, let colour):
            area(theme.paper) + circle(radius: radius, largest: largest, colour: colour)
        }
    }

    /// Labels stand beside circles, further away from larger ones.
    static func distance(_ circle: (radius: Double, largest: Double)) -> String {
        let radius = Decimals.shortest(circle.radius * pixel, fractionDigits: 3)
        let largest = Decimals.shortest(circle.largest, fractionDigits: 6)
        let distance = "1 + \(radius) * sqrt(coalesce(\"value\", 0) / \(largest))"
        return """
                  <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map"><Option name="LabelDistance" type="Map">\
            <Option name="active" type="bool" value="true"/>\
            <Option name="expression" type="QString" value="\(XMLText.escaped(distance))"/>\
            <Option name="type" type="int" value="3"/></Option></Option>\
            <Option name="type" type="QString" value="collection"/></Option></dd_properties>

            """
    }

    private func pattern(_ state: ObservationStatus) -> String {
        switch state {
        case .withheld: lines(angle: 45, apart: 4.24, width: 1.1, colour: theme.pattern.stroke, offset: 0)
        case .cannotExist: points("cross2", size: 3, apart: 6, offset: 0)
        default: points("circle", size: 1.6, apart: 6, offset: 3)
        }
    }

    private func area(_ colour: String) -> String {
        layer(
            "SimpleFill", in: 0,
            [
                ("color", Self.colour(colour)), ("style", "solid"), ("outline_color", Self.colour(theme.border)),
                ("outline_style", "solid"), ("outline_width", millimetres(0.7)), ("outline_width_unit", "MM"),
                ("joinstyle", "round"),
            ])
    }

    private func lines(angle: Int, apart: Double, width: Double, colour: String, offset: Double) -> String {
        layer(
            "LinePatternFill", in: 1,
            [
                ("angle", "\(angle)"), ("distance", millimetres(apart)), ("distance_unit", "MM"),
                ("offset", millimetres(offset)), ("offset_unit", "MM"), ("outline_width_unit", "MM"),
            ],
            part: symbol(
                "line",
                layer(
                    "SimpleLine", in: 0,
                    [
                        ("line_color", Self.colour(colour)), ("line_style", "solid"),
                        ("line_width", millimetres(width)),
                        ("line_width_unit", "MM"),
                    ])))
    }

    private func points(_ shape: String, size: Double, apart: Double, offset: Double) -> String {
        layer(
            "PointPatternFill", in: 1,
            [
                ("distance_x", millimetres(apart)), ("distance_y", millimetres(apart / 2)),
                ("displacement_x", millimetres(offset)), ("displacement_y", "0"), ("distance_x_unit", "MM"),
                ("distance_y_unit", "MM"), ("displacement_x_unit", "MM"), ("displacement_y_unit", "MM"),
            ],
            part: symbol(
                "marker",
                layer(
                    "SimpleMarker", in: 0,
                    [
                        ("name", shape), ("color", Self.colour(theme.pattern.stroke)),
                        ("outline_color", Self.colour(theme.pattern.stroke)),
                        ("outline_style", shape == "circle" ? "no" : "solid"),
                        ("outline_width", millimetres(0.8)), ("outline_width_unit", "MM"),
                        ("size", millimetres(size)), ("size_unit", "MM"),
                    ])))
    }

    /// Areas as the values: the diameter grows with the root.
    private func circle(radius: Double, largest: Double, colour: String) -> String {
        let size =
            "\(millimetres(2 * radius)) * sqrt(\"value\" / \(Decimals.shortest(largest, fractionDigits: 6)))"
        let sized = """
              <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map"><Option name="size" type="Map">\
            <Option name="active" type="bool" value="true"/>\
            <Option name="expression" type="QString" value="\(XMLText.escaped(size))"/>\
            <Option name="type" type="int" value="3"/></Option></Option>\
            <Option name="type" type="QString" value="collection"/></Option></data_defined_properties>

            """
        return layer(
            "CentroidFill", in: 1, [("point_on_surface", "1"), ("clip_points", "0")],
            part: symbol(
                "marker",
                layer(
                    "SimpleMarker", in: 0,
                    [
                        ("name", "circle"), ("color", Self.colour(colour)), ("outline_color", Self.colour(theme.paper)),
                        ("outline_width", millimetres(0.9)), ("outline_width_unit", "MM"),
                        ("size", millimetres(2 * radius)), ("size_unit", "MM"), ("scale_method", "diameter"),
                    ], part: sized)))
    }

    // MARK: XML

    private func millimetres(_ pixels: Double) -> String { Decimals.shortest(pixels * Self.pixel, fractionDigits: 3) }

    /// - Parameter pass: what has the same number is drawn in one go, what has a higher one above.
    private func layer(
        _ kind: String, in pass: Int, _ properties: [(name: String, value: String)], part: String = ""
    ) -> String {
        let lines = properties.map { "          <prop k=\"\($0.name)\" v=\"\($0.value)\"/>\n" }.joined()
        return
            "        <layer class=\"\(kind)\" enabled=\"1\" locked=\"0\" pass=\"\(pass)\">\n\(lines)\(part)        </layer>\n"
    }

    private func symbol(_ type: String, _ layers: String) -> String {
        "          <symbol type=\"\(type)\" name=\"part\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">\n\(layers)"
            + "          </symbol>\n"
    }
}
