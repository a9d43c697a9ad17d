internal import Geodata
internal import Glibc
internal import Records
internal import Store

/// A log for the monitoring of a county's machines: a line of JSON for each event of a command, only ever appended to.
///
/// It holds moments, names of commands, kinds of record and suppliers, and numbers of rows and files; no path, no text of a user, no value
/// of a file and no figure of a table. Numbers of rows are exact: the log is for the house, and the file is made for its owner alone.
///
/// ```json
/// {"time":"2026-11-30T18:59:12.345Z","process":4711,"version":"0.1.0","command":"import","event":"end","milliseconds":93,"exit":0}
/// ```
public struct CommandLog: Sendable {
    private let path: String
    private let command: String
    private let clock: @Sendable () -> Int
    private let start: Int

    /// A log of a command that begins now; nothing is written yet.
    ///
    /// - Parameters:
    ///   - path: the file; what several commands add at once all stays.
    ///   - command: its words: `import`, `store verify`.
    ///   - clock: the moment in milliseconds since 1970, UTC.
    public init(path: String, command: String, clock: @escaping @Sendable () -> Int = { CommandLog.now }) {
        (self.path, self.command, self.clock) = (path, command, clock)
        start = clock()
    }

    /// Adds a line.
    ///
    /// - Throws: `FileError.cannotWrite`.
    public func append(_ event: LogEvent) throws {
        let moment = clock()
        let line: [(String, JSONValue)] =
            [
                ("time", .string(Self.text(of: moment))), ("process", .integer(Int(getpid()))),
                ("version", .string(Workspace.version)), ("command", .string(command)), ("event", .string(event.name)),
                ("milliseconds", .integer(max(moment - start, 0))),
            ] + event.details.map { ($0.name, $0.value.json) }
        let text = JSONValue.object(line.map { JSONMember($0.0, $0.1) }).text
        try Files.append(Array("\(text)\n".utf8), to: path, mode: Files.confidential)
    }

    /// By the machine's clock, in milliseconds since 1970.
    public static var now: Int {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
    }

    /// `2026-11-30T18:59:12.345Z`
    private static func text(of moment: Int) -> String {
        func digits(_ number: Int, _ count: Int = 2) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(count - text.count, 0)) + text
        }
        let (day, inDay) = (CivilDate(dayNumber: moment / 86_400_000), moment % 86_400_000)
        let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { digits($0) }
        return "\(day)T\(clock.joined(separator: ":")).\(digits(inDay % 1000, 3))Z"
    }
}

extension LogEvent.Value {
    fileprivate var json: JSONValue {
        switch self {
        case .count(let number): .integer(number)
        case .flag(let isSo): .bool(isSo)
        case .name(let name): .string(name)
        }
    }
}
