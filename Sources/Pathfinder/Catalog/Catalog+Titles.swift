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
            for (levelWords, rest) in [(words.prefix(1), words.dropFirst()), (words.suffix(1), words.dropLast())] {
                let name = levelWords.joined(separator: " ")
                let meant = names(of: .levels).rows(named: name)
                let levelID = meant.first.map { levels[$0].id }
                if let levelID, let role = try? id(of: rest.joined(separator: " "), as: Role.self) {
                    return (role, levelID)
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
