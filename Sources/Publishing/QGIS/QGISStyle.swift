import Records
import Wording

/// A map's style as QGIS 3 reads it (QML): beside a GeoJSON of the same name, and inside a GeoPackage, it is taken without being asked for.
///
/// Rules have the key's words and colours; patterns and labels are those of the drawing as near as QGIS comes to them. Lengths are in
/// millimetres, of which 0.2646 are a pixel of the drawing.
public enum QGISStyle {
    /// The style, XML.
    public static func text(_ style: MapStyle) -> String {
        let symbols = style.rules.map { QGISSymbol(style.theme).layers(of: $0.fill) }
        var document = """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
              <renderer-v2 type="RuleRenderer" symbollevels="1" forceraster="0" enableorderby="0">
                <rules key="rules">
                  <rule key="map" label="\(XMLText.escaped(style.heading))" filter="\(XMLText.escaped(style.shown))">

            """
        for (number, rule) in style.rules.enumerated() {
            let condition = XMLText.escaped(rule.condition ?? "ELSE")
            document += """
                        <rule key="rule-\(number)" symbol="\(number)" label="\(XMLText.escaped(rule.label))" filter="\(condition)"/>

                """
        }
        document += "      </rule>\n    </rules>\n    <symbols>\n"
        for (number, layers) in symbols.enumerated() {
            document += """
                      <symbol type="fill" name="\(number)" alpha="1" clip_to_extent="1" force_rhr="0">
                \(layers)      </symbol>

                """
        }
        return document + "    </symbols>\n  </renderer-v2>\n" + labels(style) + "</qgis>\n"
    }

    /// Name and figure of each region, halos around them; invented figures say so.
    private static func labels(_ style: MapStyle) -> String {
        let theme = style.theme
        return """
              <labeling type="simple">
                <settings calloutType="simple">
                  <text-style fontFamily="Arial" fontSize="8" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" \
            textColor="\(QGISSymbol.colour(theme.ink))" textOpacity="1" multilineHeight="1" isExpression="1" \
            fieldName="\(XMLText.escaped(style.label))">
                    <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferOpacity="0.9" \
            bufferColor="\(QGISSymbol.colour(theme.paper))" bufferNoFill="1" bufferJoinStyle="128"/>
                  </text-style>
                  <text-format multilineAlign="1" wrapChar="" autoWrapLength="0"/>
                  <placement placement="\(style.circle == nil ? 1 : 0)" centroidInside="1" centroidWhole="0" quadOffset="4" \
            dist="1" distUnits="MM" fitInPolygonOnly="0"/>
                  <rendering drawLabels="1" displayAll="0" obstacle="1" scaleVisibility="0"/>
            \(style.circle.map(QGISSymbol.distance) ?? "")\
                </settings>
              </labeling>

            """
    }
}

extension MapStyle {
    /// Which features of the file are on the map.
    fileprivate var shown: String { Self.condition(onCodes: regions) }

    /// An expression: the name, the figure below it with the digits of the drawing (two at most, where that has more for figures below
    /// 0.1), and that figures are invented.
    fileprivate var label: String {
        let digits = wholeNumbers ? "0" : "CASE WHEN abs(\"\(column)\") >= 0.995 OR \"\(column)\" = 0 THEN 1 ELSE 2 END"
        let number = "format_number(\"\(column)\", \(digits), '\(language.rawValue)')"
        let value =
            "CASE WHEN \"\(column)\" IS NULL THEN '' WHEN \"status\" IN ('E', 'U') THEN '\\n(' || \(number) || ')' "
            + "ELSE '\\n' || \(number) END"
        let mark = isFictitious ? " || '\\n\(Phrase(de: "fiktiv", en: "fictitious")(language))'" : ""
        return "CASE WHEN \(shown) THEN \"region_name\" || \(value)\(mark) END"
    }
}
