extension Catalog {
    /// Reads roles and levels from job titles; made when it is first asked for.
    public var titles: TitleMatcher { prepared { TitleMatcher(catalog: $0) } }
}

extension Catalog {
    /// The role, and the level if one is named, of a title such as "data engineer" or "senior AI engineer".
    ///
    /// What is neither an id nor a known name, with or without a level, is read as ``titles`` reads it: "Sr. Data Eng.".
    ///
    /// - Throws: ``UnknownName`` with the nearest known titles, or with the roles that it may mean.
    public func roleAndLevel(named title: String) throws(UnknownName) -> (role: Role.ID, level: Level.ID?) {
        if let role = knownID(of: title, in: .roles) { return (Role.ID(rawValue: role), nil) }
        if let known = levelBesideRole(in: title) { return known }
        let match = titles.match(title)
        guard let role = match.role else { return (try id(of: title, as: Role.self), nil) }
        if match.evidence == .whole || match.evidence == .part { return (role, match.level) }
        // Two roles, or a guess: whoever asks decides.
        let roles = [role, match.alternative].compactMap { $0 }
        throw UnknownName(
            table: .roles, name: title, isAmbiguous: roles.count > 1, suggestions: roles.map(\.rawValue))
    }

    /// A level and a role, each by a known name.
    private func levelBesideRole(in title: String) -> (role: Role.ID, level: Level.ID?)? {
        let words = NameIndex.normalised(title).split(separator: " ")
        // English puts the level first ("senior data engineer"), Arabic last ("مهندس بيانات أول").
        // A level may have several words ("mid level").
        for count in 1..<max(words.count, 1) {
            for (levelWords, rest) in [
                (words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count)),
            ] {
                let level = names(of: .levels).rows(named: levelWords.joined(separator: " ")).first
                if let level, let role = knownID(of: rest.joined(separator: " "), in: .roles) {
                    return (Role.ID(rawValue: role), levels[level].id)
                }
            }
        }
        return nil
    }
}

extension Catalog {
    /// The track or role that people mean by a name; a role also by any title that ``titles`` is sure of.
    ///
    /// - Throws: ``UnknownName`` with the nearest known titles.
    public func careerChoice(named name: String) throws(UnknownName) -> CareerChoice {
        if let track = try? id(of: name, as: Track.self) { return .track(track) }
        return .role(try roleAndLevel(named: name).role)
    }
}
