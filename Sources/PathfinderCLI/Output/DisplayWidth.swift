extension String {
    /// The columns that the text takes in a terminal: none for marks that stand on another letter and for invisible
    /// characters, two for the wide letters of East Asia, else one.
    var displayWidth: Int {
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// The text with blanks to fill a width.
    func padded(to width: Int, onLeft: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - displayWidth))
        return onLeft ? blanks + self : self + blanks
    }

    /// The text in lines no wider than a width, broken at blanks; a longer word is broken where it must.
    func wrapped(to width: Int) -> [String] {
        guard displayWidth > width, width > 0 else { return [self] }
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in utf8.split(separator: UInt8(ascii: " ")) {
            var word = String(Substring(word))
            var wordWidth = word.displayWidth
            if !line.isEmpty, lineWidth + 1 + wordWidth <= width {
                line += " "
                lineWidth += 1
            } else if !line.isEmpty {
                lines.append(line)
                (line, lineWidth) = ("", 0)
            }
            while wordWidth > width {
                let head = word.head(ofWidth: width)
                lines.append(head)
                word.removeFirst(head.count)
                wordWidth = word.displayWidth
            }
            line += word
            lineWidth += wordWidth
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The columns of its longest word.
    var widthOfLongestWord: Int {
        utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)).displayWidth }.max() ?? 0
    }

    /// The text, or as much of it as fits a width with "…" behind it.
    func cut(to width: Int) -> String {
        guard displayWidth > width, width > 1 else { return self }
        return head(ofWidth: width - 1) + "…"
    }

    /// The longest beginning that fits a width; at least one character.
    private func head(ofWidth width: Int) -> String {
        var head = ""
        for character in self {
            if !head.isEmpty, (head + String(character)).displayWidth > width { break }
            head.append(character)
        }
        return head
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        // Latin letters, dashes and quotes, and the lines of tables and bars take one column; looking categories up
        // would cost more than all else that a short answer does.
        if value < 0x300 || (0x2010...0x2027).contains(value) || (0x2500...0x259F).contains(value) {
            return value < 0x20 || value == 0xAD ? 0 : 1
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // The wide blocks of Unicode's EastAsianWidth.txt, in outline.
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
