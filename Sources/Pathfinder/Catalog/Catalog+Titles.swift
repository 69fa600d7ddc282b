extension Catalog {
    /// The role, and the level if one is named, of a title such as "data engineer" or "senior AI engineer".
    ///
    /// - Throws: ``UnknownName`` with the nearest known titles.
    public func roleAndLevel(named title: String) throws(UnknownName) -> (role: Role.ID, level: Level.ID?) {
        do throws(UnknownName) {
            return (try id(of: title, as: Role.self), nil)
        } catch {
            let words = NameIndex.normalised(title).split(separator: " ")
            // English puts the level first ("senior data engineer"), Arabic last ("مهندس بيانات أول").
            // A level may have several words ("mid level").
            for count in 1..<max(words.count, 1) {
                for (levelWords, rest) in [
                    (words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count)),
                ] {
                    let level = names(of: .levels).rows(named: levelWords.joined(separator: " ")).first
                    if let level, let role = try? id(of: rest.joined(separator: " "), as: Role.self) {
                        return (role, levels[level].id)
                    }
                }
            }
            throw error
        }
    }
}

extension Catalog {
    /// The track or role that people mean by a name.
    ///
    /// - Throws: ``UnknownName`` with the nearest known titles.
    public func careerChoice(named name: String) throws(UnknownName) -> CareerChoice {
        if let track = try? id(of: name, as: Track.self) { return .track(track) }
        return .role(try id(of: name, as: Role.self))
    }
}
