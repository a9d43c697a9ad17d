import Glibc

struct WritingError: Error {
    let path: String
    let code: Int32

    var message: String {
        "\(path) lässt sich nicht schreiben: \(String(cString: strerror(code))). Bitte Ordner und Rechte prüfen."
    }
}

/// Writes a neighbouring temporary file and renames it: readers see the old or the new file, never a part of one.
func writeAtomically(_ bytes: [UInt8], to path: String) throws(WritingError) {
    let temporary = "\(path).\(getpid()).tmp"
    guard let file = fopen(temporary, "wb") else { throw WritingError(path: path, code: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    let isOnDisk = written == bytes.count && fflush(file) == 0 && fsync(fileno(file)) == 0
    let failure = errno
    let isClosed = fclose(file) == 0
    guard isOnDisk, isClosed, rename(temporary, path) == 0 else {
        let code = isOnDisk ? errno : failure
        unlink(temporary)
        throw WritingError(path: path, code: code)
    }
}
