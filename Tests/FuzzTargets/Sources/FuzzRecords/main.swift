import CFuzzer

// Any bytes as the records of a dialect that the first of them chooses.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { RecordInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
