internal import CScan

/// Texts and the numbers they have been given, in a table that grows up to a fixed size.
final class TextTable {
    /// Beyond so many, texts get no number: running text is no list of terms.
    private let most: Int
    /// Bytes of texts behind their first sixteen.
    private static let mostTails = 1 << 20

    private var memo = kb_memo()

    init(most: Int) {
        self.most = most
        allocate(slots: 1 << 8)
    }

    deinit {
        memo.slots.deallocate()
        memo.tails.deallocate()
    }

    var count: Int { memo.count }
    /// Nothing more is taken up: there are as many texts as may be, or one was too long for what room is left.
    private(set) var isFull = false

    /// The numbers of a column's fields, with the marks of their texts; `missed` gets the rows of unknown texts.
    func numbers(
        of column: inout kb_column, into numbers: UnsafeMutablePointer<UInt32>, marks: UnsafeMutablePointer<UInt8>,
        missed: UnsafeMutablePointer<UInt32>
    ) -> Int {
        kb_column_values(&column, &memo, numbers, marks, missed)
    }

    /// The number and the marks of a text.
    func find(_ text: kb_field) -> (number: UInt32, marks: UInt8)? {
        guard let slot = kb_memo_find(&memo, text.bytes, text.length)?.pointee else { return nil }
        return (slot.value, UInt8(truncatingIfNeeded: slot.marks & ~KB_TAKEN))
    }

    /// Whether there was room for the text.
    func insert(_ text: kb_field, number: UInt32, marks: UInt8) -> Bool {
        if memo.count * 2 >= memo.slots_count, memo.count < most { grow() }
        guard !isFull, kb_memo_insert(&memo, text.bytes, text.length, number, UInt32(marks)) else {
            isFull = true
            return false
        }
        isFull = memo.count == most
        return true
    }

    private func grow() {
        let old = memo
        allocate(slots: old.slots_count * 4)
        for slot in UnsafeBufferPointer(start: old.slots, count: old.slots_count) where slot.marks != 0 {
            let length = Int(slot.length)
            var text = [UInt8](repeating: 0, count: length + 16)
            text.withUnsafeMutableBytes { bytes in
                withUnsafeBytes(of: slot.head) { head in
                    bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: head.prefix(min(length, 16))))
                }
                if length > 16, let start = bytes.baseAddress {
                    (start + 16).copyMemory(from: old.tails + Int(slot.tail), byteCount: length - 16)
                }
            }
            text.withUnsafeBufferPointer { bytes in
                _ = kb_memo_insert(&memo, bytes.baseAddress, length, slot.value, slot.marks)
            }
        }
        old.slots.deallocate()
        old.tails.deallocate()
    }

    private func allocate(slots: Int) {
        memo = kb_memo()
        memo.slots = .allocate(capacity: slots)
        memo.slots.initialize(repeating: kb_memo_slot(), count: slots)
        memo.slots_count = slots
        memo.tails_room = min(Self.mostTails, slots * 32)
        memo.tails = .allocate(capacity: memo.tails_room)
    }
}

/// Numbers of several texts together and what was found for them.
final class KeyTable {
    private static let slotCount = 1 << 16
    /// Beyond so many, nothing more is remembered.
    private static let most = slotCount / 2

    let slots: UnsafeMutablePointer<kb_key_slot>
    private var count = 0

    init() {
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: kb_key_slot(), count: Self.slotCount)
    }

    deinit { slots.deallocate() }

    var slotCount: Int { Self.slotCount }

    func find(_ key: UInt64) -> (value: UInt32, marks: UInt8)? {
        guard let slot = kb_key_find(slots, Self.slotCount, key)?.pointee else { return nil }
        return (slot.value, UInt8(truncatingIfNeeded: slot.marks & ~KB_TAKEN))
    }

    func insert(_ key: UInt64, value: UInt32, marks: UInt8) -> Bool {
        guard count < Self.most, kb_key_insert(slots, Self.slotCount, key, value, UInt32(marks)) else { return false }
        count += 1
        return true
    }
}
