import CFuzzer

// Any bytes as a delimited text: its dialect found, its records read.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { TextInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
