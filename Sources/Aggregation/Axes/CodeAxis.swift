internal import Records
internal import Wording

/// Axes of columns with codes: a total, and below it the codes or the tree of their paths.
enum CodeAxis {
    /// The code of the member for records without an entry.
    static let unknownCode = AxisMember.unknownCode

    /// The axis of a column: a tree where its codes add up, else codes side by side. Values as below.
    static func plan(
        of column: String, in kind: RecordKind, codes: [String], hasUnknown: Bool, depth: Int?, addsUp: Bool,
        facts: CountyFacts
    ) -> AxisPlan {
        let title = RecordSchema.of(kind).title(ofGrouping: column)
        let names = facts.names[column] ?? CodeNames.of(column)
        return addsUp
            ? plan(dimension: column, title: title, codes: codes, hasUnknown: hasUnknown, depth: depth, names: names)
            : flat(dimension: column, title: title, codes: codes, hasUnknown: hasUnknown, names: names)
    }

    /// - Parameters:
    ///   - codes: the codes that occur, sorted; values are their indices, and `codes.count` for no entry.
    ///   - names: what readers call codes and branches; others are shown as they are.
    ///   - depth: paths such as `Gewalt/Raub` are cut after so many steps.
    static func plan(
        dimension: String, title: Phrase, codes: [String], hasUnknown: Bool, depth: Int?,
        names: [String: Phrase]
    ) -> AxisPlan {
        var members = [AxisMember(code: AxisMember.totalCode, name: total, level: "0", parent: nil)]
        var indexOfPath = [String: Int]()
        var memberOfValue = [Int]()
        let paths = codes.map { code in
            Array(code.split(separator: "/").prefix(depth ?? .max)).map(String.init)
        }
        for path in paths {
            var parent = 0
            var joined = ""
            for (step, name) in path.enumerated() {
                joined += (step == 0 ? "" : "/") + name
                let known = indexOfPath[joined]
                let index = known ?? members.count
                if known == nil {
                    indexOfPath[joined] = index
                    members.append(
                        AxisMember(
                            code: joined, name: names[joined] ?? Phrase(name: name), level: String(step + 1),
                            parent: parent))
                }
                parent = index
            }
            memberOfValue.append(parent)
        }
        let branches = Set(members.compactMap(\.parent))
        for value in memberOfValue.indices where branches.contains(memberOfValue[value]) {
            let branch = memberOfValue[value]
            let code = members[branch].code + "/" + unknownCode
            memberOfValue[value] = indexOfPath[code] ?? members.count
            guard indexOfPath.updateValue(members.count, forKey: code) == nil else { continue }
            members.append(
                AxisMember(
                    code: code, name: notSpecified(members[branch].name),
                    level: String(code.split(separator: "/").count), parent: branch))
        }
        memberOfValue.append(0)
        if hasUnknown {
            memberOfValue[codes.count] = members.count
            members.append(AxisMember(code: unknownCode, name: noEntry, level: "1", parent: 0))
        }
        return AxisPlan(
            axis: TableAxis(dimension: dimension, title: title, members: members), memberOfValue: memberOfValue)
    }

    /// Codes side by side, without a total: they may overlap. Values as in `plan`.
    static func flat(
        dimension: String, title: Phrase, codes: [String], hasUnknown: Bool, names: [String: Phrase]
    ) -> AxisPlan {
        var members = codes.map { code in
            AxisMember(code: code, name: names[code] ?? Phrase(name: code), level: "1", parent: nil)
        }
        if hasUnknown { members.append(AxisMember(code: unknownCode, name: noEntry, level: "1", parent: nil)) }
        return AxisPlan(
            axis: TableAxis(dimension: dimension, title: title, members: members),
            memberOfValue: Array(codes.indices) + [hasUnknown ? codes.count : 0])
    }

    /// The value of a record that lies outside school hours, in more than one class of them.
    static let outsideSchoolTime = SchoolTime.allCases.count

    /// Lessons, outside and unknown; values are `SchoolTime` raw values and `outsideSchoolTime`.
    static func schoolTime(detail: Bool, hasMixedOutside: Bool) -> AxisPlan {
        var members = [AxisMember(code: AxisMember.totalCode, name: total, level: "0", parent: nil)]
        func add(_ code: String, _ name: Phrase, level: Int, parent: Int) -> Int {
            members.append(AxisMember(code: code, name: name, level: String(level), parent: parent))
            return members.count - 1
        }
        var memberOfValue = Array(repeating: 0, count: SchoolTime.allCases.count + 1)
        let lesson = SchoolTime.lesson
        memberOfValue[Int(lesson.rawValue)] = add(lesson.code, lesson.name, level: 1, parent: 0)
        let outside = add(SchoolTime.outsideCode, SchoolTime.outsideName, level: 1, parent: 0)
        for time in SchoolTime.allCases where time.isOutside {
            memberOfValue[Int(time.rawValue)] =
                detail ? add(time.code, time.name, level: 2, parent: outside) : outside
        }
        memberOfValue[outsideSchoolTime] = outside
        if detail, hasMixedOutside {
            memberOfValue[outsideSchoolTime] = add(
                SchoolTime.outsideCode + "/" + unknownCode, notSpecified(SchoolTime.outsideName), level: 2,
                parent: outside)
        }
        let unknown = SchoolTime.unknown
        memberOfValue[Int(unknown.rawValue)] = add(unknown.code, unknown.name, level: 1, parent: 0)
        return AxisPlan(
            axis: TableAxis(
                dimension: "school_time", title: Phrase(de: "Schulzeit", en: "School time"), members: members),
            memberOfValue: memberOfValue)
    }

    static let unknownWeekday = 7
    static let unknownHour = 24

    /// Monday to Sunday; values are 0 to 6 and `unknownWeekday`, for records from one day to another.
    static func weekdays(hasUnknown: Bool) -> AxisPlan {
        cycle("weekday", Phrase(de: "Wochentag", en: "Weekday"), DayCycle.weekdays, hasUnknown: hasUnknown)
    }

    /// The hours of the day; values are 0 to 23 and `unknownHour`, for records without an hour or across two.
    static func hours() -> AxisPlan {
        cycle("hour", Phrase(de: "Stunde", en: "Hour"), DayCycle.hours, hasUnknown: true)
    }

    private static func cycle(
        _ dimension: String, _ title: Phrase, _ known: [(code: String, name: Phrase)], hasUnknown: Bool
    ) -> AxisPlan {
        var members = [AxisMember(code: AxisMember.totalCode, name: total, level: "0", parent: nil)]
        members += known.map { AxisMember(code: $0.code, name: $0.name, level: "1", parent: 0) }
        if hasUnknown { members.append(AxisMember(code: unknownCode, name: noEntry, level: "1", parent: 0)) }
        return AxisPlan(
            axis: TableAxis(dimension: dimension, title: title, members: members),
            memberOfValue: Array(1...known.count) + [hasUnknown ? known.count + 1 : 0])
    }

    private static let total = Phrase(de: "Insgesamt", en: "Total")
    static let noEntry = Phrase(de: "ohne Angabe", en: "not stated")

    private static func notSpecified(_ name: Phrase) -> Phrase {
        Phrase(de: "\(name(.german)) (ohne nähere Angabe)", en: "\(name(.english)) (not specified further)")
    }
}
