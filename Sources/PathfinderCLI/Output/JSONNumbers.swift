import Pathfinder

/// The numbers of a text of JSON without noise; all else stays as it is.
///
/// - Complexity: O(*n*) in the bytes.
func withoutNoise(_ json: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var number: [UInt8] = []
    var isText = false
    var isEscaped = false
    func finishNumber() {
        guard !number.isEmpty else { return }
        // Shorter ones have no more digits than are kept.
        if number.count > 12, let value = Double(String(decoding: number, as: UTF8.self)), value.magnitude < 1e12 {
            result += Array(QueryValue.number(value.withoutNoise).description.utf8)
        } else {
            result += number
        }
        number.removeAll(keepingCapacity: true)
    }
    for byte in json {
        if !isText, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte), !number.isEmpty || byte < 0x3A {
            number.append(byte)
            continue
        }
        finishNumber()
        result.append(byte)
        if isEscaped {
            isEscaped = false
        } else if isText, byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isText.toggle()
        }
    }
    finishNumber()
    return result
}
