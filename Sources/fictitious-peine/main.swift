// Writes the invented deliveries of the embedded workspace: `make datasets`.

import FictitiousPeine
import Glibc

switch Request(arguments: CommandLine.arguments.dropFirst()) {
case .help:
    print(Request.usage)
case .misunderstood(let reason):
    report("\(reason)\n\n\(Request.usage)")
    exit(64)
case .write(let seed, let folder):
    do {
        for (name, bytes) in FictitiousPeine(seed: seed).files() {
            try writeAtomically(bytes, to: "\(folder)/\(name)")
            report("geschrieben: \(folder)/\(name) (\(bytes.count) Bytes, Startwert \(seed))")
        }
    } catch {
        report(error.message)
        exit(1)
    }
}

/// To standard error; the variable `stderr` is not safe to name under Swift 6.
func report(_ message: String) {
    let line = Array("\(message)\n".utf8)
    write(STDERR_FILENO, line, line.count)
}
