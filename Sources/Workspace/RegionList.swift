internal import Aggregation
internal import Regions
public import Wording

extension Workspace {
    /// The regions as lines of text: code, level, name, dates; indented by what they are a part of.
    ///
    /// - Throws: `QueryError.unknownLevel`.
    public func regionList(level: String?, language: Language) throws -> String {
        if let level { try checkLevel(level) }
        var lines = [String]()
        func add(_ region: Region, depth: Int) {
            if level == nil || region.level.name == level {
                let indent = level == nil ? String(repeating: "  ", count: depth) : ""
                let dates = [
                    region.validFrom.map { Phrase(de: "seit \($0)", en: "since \($0)")(language) },
                    region.validTo.map { Phrase(de: "bis \($0)", en: "until \($0)")(language) },
                ].compactMap { $0 }.joined(separator: " ")
                let name = "\(indent)\(region.code)  \(region.name)  [\(region.level.name)]"
                lines.append(dates.isEmpty ? name : "\(name)  \(dates)")
            }
            for child in facts.gazetteer.children(of: region.code) { add(child, depth: depth + 1) }
        }
        for root in facts.gazetteer.regions where root.parent == nil { add(root, depth: 0) }
        return lines.map { $0 + "\n" }.joined()
    }
}
