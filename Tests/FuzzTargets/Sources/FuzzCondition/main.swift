import CFuzzer

// Any text as the condition of a question.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    if let bytes { ConditionInput.run(UnsafeBufferPointer(start: bytes, count: count)) }
    return 0
}
